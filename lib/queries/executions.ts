import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getBlob, getJson } from "@/lib/queries/api-client";
import { type ExecutionFilter, toExecutionQuery } from "@/lib/queries/execution-filter";
import type { Execution, ExecutionCount, ExecutionPage, NodeData, TriggerData } from "@/lib/schemas/execution";
import type { ExecutionGrouping, ExecutionStatistics } from "@/lib/schemas/execution-statistics";

type Question = { organizationSlug: string; executionId: string };
export type NodeDataQuestion = Question & Pick<NodeData, "nodeId" | "attempt" | "direction">;

export const executionQueries = {
  all: (organizationSlug: string) => ["executions", organizationSlug] as const,
  list: (organizationSlug: string, filter: ExecutionFilter) =>
    infiniteQueryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "list", filter],
      queryFn: ({ pageParam, signal }) => {
        const query = { ...toExecutionQuery(filter, Date.now()), limit: 100, cursor: pageParam };
        return getJson<ExecutionPage>("/executions", { organizationSlug, query, signal });
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  count: (organizationSlug: string, filter: ExecutionFilter) =>
    queryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "count", filter],
      queryFn: ({ signal }) => getJson<ExecutionCount>("/executions/count", { organizationSlug, query: toExecutionQuery(filter, Date.now()), signal }),
    }),
  detail: ({ organizationSlug, executionId }: Question) =>
    queryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "detail", executionId],
      queryFn: ({ signal }) => getJson<Execution>(`/executions/${executionId}`, { organizationSlug, signal }),
    }),
  nodeData: ({ organizationSlug, ...key }: NodeDataQuestion) =>
    queryOptions({
      queryKey: [...executionQueries.all(organizationSlug), "data", key],
      queryFn: ({ signal }) => getJson<NodeData>(nodeDataPath(key), { organizationSlug, query: sideOf(key), signal }),
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

/** The answer as it came: a large one is kept, not read. */
export function fetchNodeDataFile({ organizationSlug, ...key }: NodeDataQuestion): Promise<Blob> {
  return getBlob(nodeDataPath(key), { organizationSlug, query: sideOf(key) });
}

export function fetchTriggerFile({ organizationSlug, executionId }: Question): Promise<Blob> {
  return getBlob(`/executions/${executionId}/trigger`, { organizationSlug });
}

function nodeDataPath({ executionId, nodeId }: Pick<NodeDataQuestion, "executionId" | "nodeId">): string {
  return `/executions/${executionId}/nodes/${encodeURIComponent(nodeId)}/data`;
}

function sideOf({ attempt, direction }: Pick<NodeDataQuestion, "attempt" | "direction">) {
  return { attempt, direction };
}
