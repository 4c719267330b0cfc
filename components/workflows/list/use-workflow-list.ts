"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { listSearch, toWorkflowFilter } from "@/components/workflows/workflow-search";
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
    ...(isFirst ? { initialData: { pages: [first.page], pageParams: [null] }, initialDataUpdatedAt: first.readAt } : {}),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.status === "error" ? healingMs : false),
  });
  const facets = useQuery({
    ...workflowQueries.facets(organizationSlug),
    ...(first.facets === null ? {} : { initialData: first.facets, initialDataUpdatedAt: first.readAt }),
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  // Said at the first refusal: the attempts after it take seconds in which old rows would pass for the answer.
  const failure = list.isFetchNextPageError ? null : (list.error ?? list.failureReason);
  return { filter, setSearch, list, rows, failure, facets: facets.data ?? null };
}

export type SetListSearch = ReturnType<typeof useWorkflowList>["setSearch"];
