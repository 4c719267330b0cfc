"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { isSearchable, type KnowledgeParameters } from "@/components/knowledge/knowledge-parameters";
import type { FirstKnowledge } from "@/components/knowledge/knowledge-view";
import { typingMs } from "@/components/knowledge/use-knowledge-parameters";
import { useDebounced } from "@/components/layout/use-debounced";
import { useFailure } from "@/components/layout/use-failure";
import { searchQueries } from "@/lib/queries/search";
import type { SearchAnswer } from "@/lib/schemas/search";

export type KnowledgeSearch = {
  answer: SearchAnswer | undefined;
  /** Null while it is still tried without a failure. */
  error: Error | null;
  isPending: boolean;
  /** The answer shown belongs to what was asked before. */
  isStale: boolean;
  /** It is the search that the server already answered. */
  isAsFirst: boolean;
  retry: () => void;
};

type Options = { organizationSlug: string; parameters: KnowledgeParameters; first: FirstKnowledge; pending: number };

export function useKnowledgeSearch({ organizationSlug, parameters, first, pending }: Options): KnowledgeSearch {
  const typed = parameters.q.trim();
  const q = useDebounced(typed, typingMs);
  const isAsFirst = isSearchable(q) && q === first.parameters.q.trim() && isSameFilter(parameters, first.parameters);
  const isEnabled = isSearchable(q) && isSearchable(typed) && !(isAsFirst && first.failure !== null);
  const query = useQuery({
    ...searchQueries.search({ organizationSlug, q, types: ["knowledge"], mode: parameters.mode, limit: parameters.limit, category: parameters.category }),
    enabled: isEnabled,
    initialData: (isAsFirst ? first.answer : null) ?? undefined,
  });

  const { refetch } = query;
  const seenPending = useRef(pending);
  useEffect(() => {
    if (seenPending.current === pending) return;
    seenPending.current = pending;
    // What was embedded meanwhile is found from now on.
    if (isEnabled) refetch();
  }, [pending, isEnabled, refetch]);

  const error = useFailure(query);
  const retry = useCallback(() => {
    refetch();
  }, [refetch]);

  return {
    answer: query.data,
    error,
    isPending: query.isFetching || typed !== q,
    isStale: query.isPlaceholderData || typed !== q,
    isAsFirst,
    retry,
  };
}

function isSameFilter(left: KnowledgeParameters, right: KnowledgeParameters): boolean {
  return left.mode === right.mode && left.category === right.category && left.limit === right.limit;
}
