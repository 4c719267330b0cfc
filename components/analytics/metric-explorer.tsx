"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { AnalyticsChartProps } from "@/components/analytics/chart-props";
import { chooseMetric, isAdditive, toMetricChoices } from "@/components/analytics/metric-choices";
import { MetricPickers } from "@/components/analytics/metric-pickers";
import { toGroupedData } from "@/components/analytics/series-data";
import type { Analytics } from "@/components/analytics/use-analytics";
import { useSeries } from "@/components/analytics/use-series";
import { ChartCard } from "@/components/charts/chart-card";
import { formatDurationMs, formatNumber, plural } from "@/lib/format";
import { formatCompact, formatUsd } from "@/lib/format/figures";
import { intervalWords } from "@/lib/format/time-range";
import { analyticsQueries } from "@/lib/queries/analytics";
import type { Aggregate } from "@/lib/schemas/analytics";

type MetricExplorerProps = AnalyticsChartProps & Pick<Analytics, "search" | "setSearch">;

const healingMs = 5_000;

/** Any metric, reported or measured, over the page's range. */
export function MetricExplorer({ organizationSlug, range, search, setSearch, className }: MetricExplorerProps) {
  const { metrics, hasReported, choices, chosen, isKnown } = useMetricChoice(organizationSlug, search);
  const { aggregate, groupBy } = chosen;
  const metric = chosen.choice.name;
  const { series, failure, isStale } = useSeries({
    organizationSlug,
    range,
    question: { metric, aggregate, groupBy: groupBy ?? undefined },
    isEnabled: isKnown,
  });
  const isSum = isAdditive(aggregate);
  const grouped = series === null ? null : toGroupedData({ series, range, noneLabel: groupBy === null ? metric : `no ${groupBy}`, isSum });
  const format = formatOf(metric, aggregate);
  return (
    <ChartCard
      title="Metrics"
      meta={metaOf({ words: intervalWords[range.interval], leftOut: grouped?.leftOut ?? 0, hasReported })}
      kind={isSum ? "bars" : "lines"}
      data={grouped && { ...grouped, format, formatAxis: format === formatNumber ? formatCompact : format, hasDecimals: aggregate !== "count" }}
      failure={failure}
      isStale={isStale}
      empty={`${metric} has no value ${range.words}.`}
      fileName={metric}
      className={className}
    >
      <MetricPickers
        choices={choices}
        chosen={chosen}
        onChange={setSearch}
        onMore={metrics.hasNextPage ? () => metrics.fetchNextPage() : undefined}
        isLoading={metrics.isFetchingNextPage}
      />
    </ChartCard>
  );
}

/** `isKnown`: which metric is meant. Until the names are read, the first of them is not known either. */
function useMetricChoice(organizationSlug: string, search: Analytics["search"]) {
  const metrics = useInfiniteQuery({
    ...analyticsQueries.metrics(organizationSlug),
    refetchInterval: ({ state }) => (state.status === "error" ? healingMs : false),
  });
  const reported = metrics.data?.pages.flatMap(({ items }) => items) ?? [];
  const choices = toMetricChoices(reported);
  const isKnown = !metrics.isPending || choices.some(({ name }) => name === search.metric);
  return { metrics, hasReported: reported.length > 0 || !metrics.isSuccess, choices, chosen: chooseMetric({ choices, ...search }), isKnown };
}

function metaOf({ words, leftOut, hasReported }: { words: string; leftOut: number; hasReported: boolean }): string {
  if (!hasReported) return `${words} · none reported yet: POST /api/v1/analytics/metrics takes your own`;
  return leftOut === 0 ? words : `${words} · ${plural(leftOut, "smaller group")} not shown`;
}

function formatOf(metric: string, aggregate: Aggregate): (value: number) => string {
  if (aggregate === "count") return formatNumber;
  if (metric === "ai.cost_usd") return formatUsd;
  return metric.endsWith("_ms") && aggregate !== "sum" ? formatDurationMs : formatNumber;
}
