import { type Aggregate, Aggregate as AggregateSchema, builtInMetrics, conversationGroups, executionGroups } from "@/lib/schemas/analytics";
import type { MetricSummary } from "@/lib/schemas/metric";

/** `groups` are the dimensions that the metric can be split by. */
export type MetricChoice = { name: string; groups: readonly string[]; aggregates: readonly Aggregate[] };

const counts: readonly string[] = ["executions.count", "ai.messages"];

/** Reported metrics by name, then what is measured of itself. */
export function toMetricChoices(reported: readonly MetricSummary[]): MetricChoice[] {
  const own = reported.map(({ name, dimensionKeys }) => ({ name, groups: dimensionKeys, aggregates: AggregateSchema.options }));
  const measured = builtInMetrics.map((name) => ({
    name,
    groups: name.startsWith("executions.") ? executionGroups : conversationGroups,
    aggregates: counts.includes(name) ? (["count", "sum"] as const) : AggregateSchema.options,
  }));
  return [...own, ...measured];
}

type Chosen = { choice: MetricChoice; aggregate: Aggregate; groupBy: string | null };

/** What the address names, mended: a metric, an aggregate and a dimension that do not go together are not asked. */
export function chooseMetric({
  choices,
  metric,
  aggregate,
  groupBy,
}: {
  choices: MetricChoice[];
  metric: string | null;
  aggregate: Aggregate;
  groupBy: string | null;
}): Chosen {
  const choice = choices.find(({ name }) => name === metric) ?? choices[0] ?? { name: "executions.count", groups: executionGroups, aggregates: ["count"] };
  return {
    choice,
    aggregate: choice.aggregates.includes(aggregate) ? aggregate : (choice.aggregates[0] ?? "sum"),
    groupBy: groupBy !== null && choice.groups.includes(groupBy) ? groupBy : null,
  };
}

/** What may be stacked: parts of a whole. */
export function isAdditive(aggregate: Aggregate): boolean {
  return aggregate === "count" || aggregate === "sum";
}

export const aggregateLabels: Record<Aggregate, string> = {
  count: "Count",
  sum: "Sum",
  avg: "Average",
  min: "Lowest",
  max: "Highest",
  p50: "p50",
  p95: "p95",
  p99: "p99",
};
