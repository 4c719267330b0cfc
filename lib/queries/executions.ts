import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/queries/api-client";
import type { Execution, ExecutionCount, ExecutionFilters, ExecutionPage, NodeData, TriggerData } from "@/lib/schemas/execution";
import type { ExecutionGrouping, ExecutionStatistics } from "@/lib/schemas/execution-statistics";

type Question = { organizationSlug: string; executionId: string };

export const executionQueries = {
  all: (organizationSlug: string) => ["executions", organizationSlug] as const,
  list: (organizationSlug: string, filters: ExecutionFilters) =>
    infiniteQueryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "list", filters],
      queryFn: ({ pageParam, signal }) =>
        getJson<ExecutionPage>("/executions", { organizationSlug, query: { ...toQuery(filters), limit: 100, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  count: (organizationSlug: string, filters: ExecutionFilters) =>
    queryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "count", filters],
      queryFn: ({ signal }) => getJson<ExecutionCount>("/executions/count", { organizationSlug, query: toQuery(filters), signal }),
    }),
  detail: ({ organizationSlug, executionId }: Question) =>
    queryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "detail", executionId],
      queryFn: ({ signal }) => getJson<Execution>(`/executions/${executionId}`, { organizationSlug, signal }),
    }),
  nodeData: ({ organizationSlug, executionId, nodeId, attempt, direction }: Question & Pick<NodeData, "nodeId" | "attempt" | "direction">) =>
    queryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "data", executionId, nodeId, attempt, direction],
      queryFn: ({ signal }) =>
        getJson<NodeData>(`/executions/${executionId}/nodes/${encodeURIComponent(nodeId)}/data`, { organizationSlug, query: { attempt, direction }, signal }),
    }),
  trigger: ({ organizationSlug, executionId }: Question) =>
    queryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "trigger", executionId],
      queryFn: ({ signal }) => getJson<TriggerData>(`/executions/${executionId}/trigger`, { organizationSlug, signal }),
    }),
  statistics: (organizationSlug: string, query: { groupBy: ExecutionGrouping; from?: string; to?: string }) =>
    queryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "statistics", query],
      queryFn: ({ signal }) => getJson<ExecutionStatistics>("/executions/statistics", { organizationSlug, query, signal }),
    }),
};

function toQuery({ customData = {}, ...filters }: ExecutionFilters) {
  return { ...filters, ...Object.fromEntries(Object.entries(customData).map(([key, value]) => [`customData.${key}`, value])) };
}
