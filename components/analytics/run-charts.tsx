"use client";

import type { AnalyticsChartProps } from "@/components/analytics/chart-props";
import { toFailureRate } from "@/components/analytics/failure-rate";
import { useSeries } from "@/components/analytics/use-series";
import { ChartCard } from "@/components/charts/chart-card";
import { shownStatuses } from "@/components/charts/run-statuses";
import { bucketBounds, executionsHref, failedStatuses } from "@/components/layout/executions-href";
import { formatNumber } from "@/lib/format";
import { type ChartRow, onlyKey, toChartRows } from "@/lib/format/chart-rows";
import { formatCompact, formatPercent } from "@/lib/format/figures";
import { intervalWords } from "@/lib/format/time-range";

/** How many, and how often wrong: one answer, two charts. */
export function RunCharts({ organizationSlug, range, className }: AnalyticsChartProps) {
  const answer = useSeries({ organizationSlug, range, question: { metric: "executions.count", aggregate: "count", groupBy: "status" } });
  const { series, failure, isStale } = answer;
  const { interval, timeZone } = range;
  const rows = series === null ? null : toChartRows({ groups: series.groups, ...range, gaps: "zero" });
  const link = (row: ChartRow, status: readonly string[] | undefined) =>
    executionsHref(organizationSlug, { ...bucketBounds(row, range.from), ...(status === undefined ? {} : { status }) });
  return (
    <>
      <ChartCard
        title="Runs by status"
        meta={intervalWords[interval]}
        kind="bars"
        data={
          rows && {
            rows,
            series: shownStatuses(rows),
            interval,
            timeZone,
            format: formatNumber,
            formatAxis: formatCompact,
            hrefOf: (row, status) => link(row, status === null ? undefined : [status]),
          }
        }
        failure={failure}
        isStale={isStale}
        empty={`No run started ${range.words}.`}
        fileName="runs-by-status"
        className={className}
      />
      <ChartCard
        title="Failure rate"
        meta={`${intervalWords[interval]}, cancelled runs left out`}
        kind="area"
        data={
          rows && {
            rows: toFailureRate(rows),
            series: [{ key: onlyKey, label: "failure rate", color: "var(--chart-error)" }],
            interval,
            timeZone,
            format: formatPercent,
            hrefOf: (row) => link(row, failedStatuses),
          }
        }
        failure={failure}
        isStale={isStale}
        empty={`No run ended ${range.words}.`}
        fileName="failure-rate"
      />
    </>
  );
}
