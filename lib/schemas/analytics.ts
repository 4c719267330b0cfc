import { z } from "zod";
import { dayMs, range, refineRange } from "@/lib/schemas/analytics-range";
import { ExecutionStatus, TriggerType } from "@/lib/schemas/execution";
import { Timestamp, WorkflowId } from "@/lib/schemas/identifiers";
import { DimensionKey, Dimensions, MetricName } from "@/lib/schemas/metric";
import { listOf } from "@/lib/schemas/pagination";

const bucketsMax = 2_000;
export const groupsMax = 50;

/** Percentiles of runs are read from a sketch: within 0.5 % of the value that stands at that place. All others are exact. */
export const Aggregate = z.enum(["count", "sum", "avg", "min", "max", "p50", "p95", "p99"]);
export const Interval = z.enum(["15m", "1h", "1d", "1w", "1mo"]);
/** Of the shortest: March has a day of 23 hours, February is a month. */
const intervalMs: Record<z.infer<typeof Interval>, number> = { "15m": dayMs / 96, "1h": dayMs / 24, "1d": dayMs, "1w": 7 * dayMs, "1mo": 28 * dayMs };

/**
 * What is measured of itself. A run counts when it started (when it was asked for, while it waits), a turn of a conversation when it was
 * said. `executions.count` and `ai.messages` are 1 for each; the others are there only where the run or the turn has the figure.
 */
export const builtInMetrics = ["executions.count", "executions.duration_ms", "ai.messages", "ai.tokens", "ai.cost_usd", "ai.latency_ms"] as const;
export const executionGroups = ["status", "workflowId", "triggerType", "failedNodeId"] as const;
export const conversationGroups = ["model", "workflowId", "messageType"] as const;

const executionFilters = {
  workflowId: WorkflowId.optional(),
  status: listOf(ExecutionStatus).optional(),
  triggerType: listOf(TriggerType).optional(),
  failedNodeId: z.string().min(1).max(200).optional(),
};

export const SeriesInput = z
  .strictObject({
    metric: MetricName,
    ...range,
    /** Days, weeks (from Monday) and months begin at midnight of `timeZone`. */
    interval: Interval.default("1h"),
    aggregate: Aggregate.default("sum"),
    /** Of the runs: status, workflowId, triggerType, failedNodeId. Of the conversations: model, workflowId, messageType. Else any dimension. */
    groupBy: DimensionKey.optional(),
    ...executionFilters,
    model: z.string().min(1).max(200).optional(),
    dimension: Dimensions.default({}).describe("Equality of each named dimension. In a query string: `dimension.<key>=value`."),
  })
  .superRefine((input, context) => {
    refineRange(input, context);
    refineBuckets(input, context);
    refineMetric(input, context);
  });

/**
 * `points` are in the order of time, one per bucket that holds anything; `at` is where the bucket begins, which for the first may be before
 * `from`. Largest group first.
 */
const SeriesGroup = z.object({
  /** Null without `groupBy`, and for what has no such value. */
  key: z.string().nullable(),
  /** The workflow's name where `groupBy` is workflowId and it still exists. */
  label: z.string().nullable(),
  /** All groups after the 50 largest, taken together. */
  isOther: z.boolean(),
  points: z.array(z.object({ at: Timestamp, value: z.number() })),
});

export const Series = z.object({
  metric: MetricName,
  aggregate: Aggregate,
  interval: Interval,
  timeZone: z.string(),
  groups: z.array(SeriesGroup),
  /** Which store answered. */
  source: z.enum(["mongodb", "postgres"]),
  /** What is missing, and why. */
  notice: z.string().nullable(),
});

export type Aggregate = z.infer<typeof Aggregate>;
export type Interval = z.infer<typeof Interval>;
export type SeriesInput = z.infer<typeof SeriesInput>;
export type SeriesGroup = z.infer<typeof SeriesGroup>;
export type Series = z.infer<typeof Series>;

function refineBuckets({ from, to, interval }: { from: string; to: string; interval: Interval }, context: z.RefinementCtx): void {
  const lengthMs = Date.parse(to) - Date.parse(from);
  if (lengthMs / intervalMs[interval] <= bucketsMax) return;
  const fitting = Interval.options.find((candidate) => lengthMs / intervalMs[candidate] <= bucketsMax);
  context.addIssue({
    code: "custom",
    path: ["interval"],
    message: `makes more than ${bucketsMax.toLocaleString("en")} points of this range: take ${fitting ?? "a shorter range"}`,
  });
}

type MetricQuestion = { metric: string; aggregate: Aggregate; groupBy?: string | undefined; dimension: Record<string, string> } & Record<string, unknown>;

/** What a metric cannot be asked is said and not left aside: a filter without effect would show too much. */
function refineMetric(input: MetricQuestion, context: z.RefinementCtx): void {
  const { metric, aggregate, groupBy, dimension } = input;
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  const rules = rulesOf(metric);
  if (rules.isUnknown) refuse("metric", `is not one of ours: ${builtInMetrics.join(", ")}`);
  if (rules.isCount && aggregate !== "count" && aggregate !== "sum") refuse("aggregate", `of ${metric} is count or sum: each counts as one`);
  if (groupBy !== undefined && rules.groups !== null && !rules.groups.includes(groupBy)) refuse("groupBy", `must be one of ${rules.groups.join(", ")}`);
  for (const filter of allFilters)
    if (input[filter] !== undefined && !rules.filters.includes(filter)) refuse(filter, `does not filter ${metric}: it takes ${rules.filterWords}`);
  if (Object.keys(dimension).length > 0 && !rules.hasDimensions) refuse("dimension", `does not filter ${metric}: it takes ${rules.filterWords}`);
}

const allFilters = ["workflowId", "status", "triggerType", "failedNodeId", "model"];

function rulesOf(metric: string) {
  const isUnknown = !builtInMetrics.some((name) => name === metric);
  const isCount = metric === "executions.count" || metric === "ai.messages";
  if (metric.startsWith("executions.")) {
    const filters: string[] = Object.keys(executionFilters);
    return { isUnknown, isCount, groups: [...executionGroups] as string[], filters, filterWords: filters.join(", "), hasDimensions: false };
  }
  if (metric.startsWith("ai.")) {
    return {
      isUnknown,
      isCount,
      groups: [...conversationGroups] as string[],
      filters: ["workflowId", "model"],
      filterWords: "workflowId, model",
      hasDimensions: false,
    };
  }
  return { isUnknown: false, isCount: false, groups: null, filters: [] as string[], filterWords: "dimension.<key>", hasDimensions: true };
}
