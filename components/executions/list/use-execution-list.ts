"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { listSearch, toExecutionFilter } from "@/components/executions/execution-search";
import { isUnderWay } from "@/components/executions/execution-status";
import type { ExecutionFilter } from "@/lib/queries/execution-filter";
import { executionQueries } from "@/lib/queries/executions";
import { failureOf, startWith, startWithPage } from "@/lib/queries/first-page";
import type { ExecutionCount, ExecutionPage } from "@/lib/schemas/execution";

/** While a shown run is under way, and for a store that was away. */
const refetchMs = 5_000;
const countRefetchMs = 15_000;
/** Beyond this many pages reading all of them again costs more than it tells. */
const reReadPagesMax = 5;

/** What the server read for the first paint, and when. */
export type FirstPage = { filter: ExecutionFilter; page: ExecutionPage; count: ExecutionCount | null; readAt: number };

export function useExecutionList(organizationSlug: string, first: FirstPage) {
  const [search, setSearch] = useQueryStates(listSearch, { history: "push" });
  const filter = toExecutionFilter(search);
  const isFirst = JSON.stringify(filter) === JSON.stringify(first.filter);
  const list = useInfiniteQuery({
    ...executionQueries.list(organizationSlug, filter),
    ...startWithPage(isFirst ? first : null),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data, status } }) => (status === "error" || isWorthRereading(data?.pages ?? []) ? refetchMs : false),
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isLive = rows.some(isUnderWay);
  const count = useQuery({
    ...executionQueries.count(organizationSlug, filter),
    ...startWith(isFirst ? first.count : null, first.readAt),
    refetchInterval: isLive ? countRefetchMs : false,
  });
  const failure = failureOf(list);
  return { filter, search, setSearch, list, rows, isLive, failure, count: count.data ?? null };
}

function isWorthRereading(pages: readonly ExecutionPage[]): boolean {
  return pages.length <= reReadPagesMax && pages.some(({ items }) => items.some(isUnderWay));
}

export type SetListSearch = ReturnType<typeof useExecutionList>["setSearch"];
