"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebounced } from "@/components/layout/use-debounced";
import { searchQueries } from "@/lib/queries/search";
import type { SearchResult } from "@/lib/schemas/search";

export type PaletteSearch = {
  workflows: SearchResult[];
  articles: SearchResult[];
  isPending: boolean;
  isError: boolean;
  notice: string | null;
  tookMs: number | null;
  retry: () => void;
};

const debounceMs = 180;
const lengthMin = 2;
const limit = 5;

/** Workflows are looked up by name, knowledge by meaning and words: two searches, so that a slow one does not hold the other. */
export function usePaletteSearch(organizationSlug: string, query: string): PaletteSearch {
  const typed = query.trim();
  const q = useDebounced(typed, debounceMs);
  const isWanted = typed.length >= lengthMin && q.length >= lengthMin;
  const options = { enabled: isWanted, placeholderData: keepPreviousData };
  const workflows = useQuery({ ...searchQueries.search({ organizationSlug, q, types: ["workflow"], mode: "keyword", limit }), ...options });
  const articles = useQuery({ ...searchQueries.search({ organizationSlug, q, types: ["knowledge"], mode: "hybrid", limit }), ...options });
  const answers = [workflows, articles];
  const isSettled = isWanted && q === typed;
  return {
    workflows: isWanted ? (workflows.data?.items ?? []) : [],
    articles: isWanted ? (articles.data?.items ?? []) : [],
    isPending: typed.length >= lengthMin && (!isSettled || answers.some((answer) => answer.isFetching)),
    isError: isWanted && answers.some((answer) => answer.isError),
    notice: isWanted ? (articles.data?.notice ?? null) : null,
    tookMs: isWanted ? (articles.data?.tookMs.total ?? null) : null,
    retry: () => {
      for (const answer of answers) if (answer.isError) answer.refetch();
    },
  };
}
