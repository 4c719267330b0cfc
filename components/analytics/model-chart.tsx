"use client";

import type { AnalyticsChartProps } from "@/components/analytics/chart-props";
import { toGroupedData } from "@/components/analytics/series-data";
import { useSeries } from "@/components/analytics/use-series";
import { ChartCard } from "@/components/charts/chart-card";
import { formatNumber } from "@/lib/format";
import { formatCompact, formatUsd } from "@/lib/format/figures";
import { intervalWords } from "@/lib/format/time-range";

type ModelChartProps = AnalyticsChartProps & { kind: "tokens" | "cost" };

const kinds = {
  tokens: { title: "Tokens by model", metric: "ai.tokens", format: (value: number) => `${formatNumber(value, 0)} tokens`, formatAxis: formatCompact },
  cost: { title: "Cost by model", metric: "ai.cost_usd", format: formatUsd, formatAxis: formatUsd },
} as const;

export function ModelChart({ organizationSlug, range, kind }: ModelChartProps) {
  const { title, metric, format, formatAxis } = kinds[kind];
  const { series, failure, isStale } = useSeries({ organizationSlug, range, question: { metric, aggregate: "sum", groupBy: "model" } });
  return (
    <ChartCard
      title={title}
      meta={intervalWords[range.interval]}
      kind="bars"
      data={series && { ...toGroupedData({ series, range, noneLabel: "no model named", isSum: true }), format, formatAxis, hasDecimals: kind === "cost" }}
      failure={failure}
      isStale={isStale}
      empty={`No conversation used a model ${range.words}.`}
      fileName={`${kind}-by-model`}
    />
  );
}
