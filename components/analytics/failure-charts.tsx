"use client";

import type { AnalyticsChartProps } from "@/components/analytics/chart-props";
import { noneKey, otherKey, toGroupedData } from "@/components/analytics/series-data";
import { useSeries } from "@/components/analytics/use-series";
import { ChartCard } from "@/components/charts/chart-card";
import { bucketBounds, executionsHref, failedStatuses } from "@/components/layout/executions-href";
import { formatNumber } from "@/lib/format";
import { formatCompact } from "@/lib/format/figures";
import { intervalWords } from "@/lib/format/time-range";

type FailureChartProps = AnalyticsChartProps & { title: string; groupBy: "workflowId" | "failedNodeId"; noneLabel: string; fileName: string };

/** Failed runs by what they have in common. */
export function FailureChart({ organizationSlug, range, title, groupBy, noneLabel, fileName }: FailureChartProps) {
  const { series, failure, isStale } = useSeries({
    organizationSlug,
    range,
    question: { metric: "executions.count", aggregate: "count", groupBy, status: [...failedStatuses] },
  });
  const isNamed = (key: string | null): key is string => key !== null && key !== otherKey && key !== noneKey;
  return (
    <ChartCard
      title={title}
      meta={intervalWords[range.interval]}
      kind="bars"
      data={
        series && {
          ...toGroupedData({ series, range, noneLabel, isSum: true }),
          format: formatNumber,
          formatAxis: formatCompact,
          hrefOf: (row, key) =>
            executionsHref(organizationSlug, { ...bucketBounds(row, range.from), status: failedStatuses, ...(isNamed(key) ? { [groupBy]: key } : {}) }),
        }
      }
      failure={failure}
      isStale={isStale}
      empty={`No run failed ${range.words}.`}
      fileName={fileName}
    />
  );
}
