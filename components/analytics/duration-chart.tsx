"use client";

import type { AnalyticsChartProps } from "@/components/analytics/chart-props";
import { useSeries } from "@/components/analytics/use-series";
import { ChartCard } from "@/components/charts/chart-card";
import type { ChartSeries } from "@/components/charts/chart-types";
import { bucketBounds, executionsHref } from "@/components/layout/executions-href";
import { formatDurationMs } from "@/lib/format";
import { joinChartRows, toChartRows } from "@/lib/format/chart-rows";
import { intervalWords } from "@/lib/format/time-range";

const percentiles: ChartSeries[] = [
  { key: "p50", label: "p50", color: "var(--chart-2)" },
  { key: "p95", label: "p95", color: "var(--chart-1)" },
  { key: "p99", label: "p99", color: "var(--chart-3)" },
];

export function DurationChart({ organizationSlug, range }: AnalyticsChartProps) {
  const ask = (aggregate: "p50" | "p95" | "p99") => ({ organizationSlug, range, question: { metric: "executions.duration_ms", aggregate } });
  const answers = { p50: useSeries(ask("p50")), p95: useSeries(ask("p95")), p99: useSeries(ask("p99")) };
  const all = Object.values(answers);
  const parts = Object.entries(answers).flatMap(([name, { series }]) =>
    series === null ? [] : [[name, toChartRows({ groups: series.groups, ...range, gaps: "open" })] as const],
  );
  return (
    <ChartCard
      title="Duration"
      meta={intervalWords[range.interval]}
      kind="lines"
      data={
        parts.length < percentiles.length
          ? null
          : {
              rows: joinChartRows(Object.fromEntries(parts)),
              series: percentiles,
              interval: range.interval,
              timeZone: range.timeZone,
              format: formatDurationMs,
              hrefOf: (row) => executionsHref(organizationSlug, bucketBounds(row, range.from)),
            }
      }
      failure={all.find(({ failure }) => failure !== null)?.failure ?? null}
      isStale={all.some(({ isStale }) => isStale)}
      empty={`No run ended ${range.words}.`}
      fileName="run-durations"
    />
  );
}
