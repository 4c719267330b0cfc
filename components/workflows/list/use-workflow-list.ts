"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { listSearch, toWorkflowFilter } from "@/components/workflows/workflow-search";
import { failureOf, startWith, startWithPage } from "@/lib/queries/first-page";
import { type WorkflowFilter, workflowQueries } from "@/lib/queries/workflows";
import type { WorkflowFacets, WorkflowPage } from "@/lib/schemas/workflow";

/** A store that was away is asked again by itself. */
const healingMs = 5_000;

/** What the server read for the first paint, and when. */
export type FirstPage = { filter: WorkflowFilter; page: WorkflowPage; facets: WorkflowFacets | null; readAt: number };

export function useWorkflowList(organizationSlug: string, first: FirstPage) {
  const [search, setSearch] = useQueryStates(listSearch, { history: "push" });
  const filter = toWorkflowFilter(search);
  const isFirst = JSON.stringify(filter) === JSON.stringify(first.filter);
  const list = useInfiniteQuery({
    ...workflowQueries.list(organizationSlug, filter),
    ...startWithPage(isFirst ? first : null),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.status === "error" ? healingMs : false),
  });
  const facets = useQuery({
    ...workflowQueries.facets(organizationSlug),
    ...startWith(first.facets, first.readAt),
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const failure = failureOf(list);
  return { filter, setSearch, list, rows, failure, facets: facets.data ?? null };
}

export type SetListSearch = ReturnType<typeof useWorkflowList>["setSearch"];
