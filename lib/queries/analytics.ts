import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/queries/api-client";
import type { Series, SeriesInput } from "@/lib/schemas/analytics";
import type { AnalyticsSummary, AnalyticsSummaryInput } from "@/lib/schemas/analytics-summary";
import type { MetricPage } from "@/lib/schemas/metric";

/** What a chart asks; `timeZone` is the viewer's. */
export type SeriesQuestion = Pick<SeriesInput, "metric" | "from" | "to" | "timeZone" | "interval" | "aggregate"> &
  Partial<Pick<SeriesInput, "groupBy" | "workflowId" | "status" | "triggerType" | "failedNodeId" | "model" | "dimension">>;
export type SummaryQuestion = Pick<AnalyticsSummaryInput, "from" | "to" | "timeZone"> & { workflowId?: string | undefined };

export const analyticsQueries = {
  all: (organizationSlug: string) => ["analytics", organizationSlug] as const,
  /** A chart keeps what it shows until its next range has come. */
  series: (organizationSlug: string, question: SeriesQuestion) =>
    queryOptions({
      queryKey: [...analyticsQueries.all(organizationSlug), "series", question],
      queryFn: ({ signal }) => getJson<Series>("/analytics/series", { organizationSlug, query: toQuery(question), signal }),
      placeholderData: keepPreviousData,
    }),
  summary: (organizationSlug: string, question: SummaryQuestion) =>
    queryOptions({
      queryKey: [...analyticsQueries.all(organizationSlug), "summary", question],
      queryFn: ({ signal }) => getJson<AnalyticsSummary>("/analytics/summary", { organizationSlug, query: question, signal }),
      placeholderData: keepPreviousData,
    }),
  metrics: (organizationSlug: string) =>
    infiniteQueryOptions({
      queryKey: [...analyticsQueries.all(organizationSlug), "metrics"],
      queryFn: ({ pageParam, signal }) => getJson<MetricPage>("/analytics/metrics", { organizationSlug, query: { limit: 200, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
};

function toQuery({ dimension = {}, ...rest }: SeriesQuestion) {
  return { ...rest, ...Object.fromEntries(Object.entries(dimension).map(([key, value]) => [`dimension.${key}`, value])) };
}
