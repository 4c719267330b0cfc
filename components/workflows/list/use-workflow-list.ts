"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { listSearch, toWorkflowFilter } from "@/components/workflows/workflow-search";
import { type WorkflowFilter, workflowQueries } from "@/lib/queries/workflows";
import type { WorkflowFacets, WorkflowPage } from "@/lib/schemas/workflow";

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
  });
  const facets = useQuery({ ...workflowQueries.facets(organizationSlug), ...(first.facets === null ? {} : { initialData: first.facets, initialDataUpdatedAt: first.readAt }) });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return { filter, setSearch, list, rows, facets: facets.data ?? null };
}

export type SetListSearch = ReturnType<typeof useWorkflowList>["setSearch"];
