import { z } from "zod";
import { ExecutionStatus, TriggerType } from "@/lib/schemas/execution";
import { Timestamp, WorkflowId } from "@/lib/schemas/identifiers";
import { listOf } from "@/lib/schemas/pagination";

export const metricsMax = 10_000;

/** Dotted lower-case words. `executions.` and `ai.` are ours: they are answered from the runs and the conversations themselves. */
export const MetricName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(?:[.][a-z0-9_]+)*$/, "must be dotted lower-case words")
  .max(100);
const DimensionKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,49}$/);
const Dimensions = z.record(DimensionKey, z.string().max(200)).refine((value) => Object.keys(value).length <= 20, "has more than 20 keys");

export const MetricPoint = z.strictObject({
  name: MetricName.refine((name) => !/^(executions|ai)\./.test(name), "begins with executions. or ai., which are measured and not reported"),
  value: z.number(),
  dimensions: Dimensions.default({}),
  /** Now where it is absent. From 2000 to one day ahead. */
  timestamp: Timestamp.optional(),
});
export const RecordMetricsInput = z.strictObject({ metrics: z.array(MetricPoint).min(1).max(metricsMax) });
export const RecordedMetrics = z.object({ recorded: z.int() });

export const Aggregate = z.enum(["count", "sum", "avg", "min", "max", "p50", "p95", "p99"]);
export const Interval = z.enum(["15m", "1h", "1d", "1w", "1mo"]);

/** What is measured of itself: runs by MongoDB, conversations by PostgreSQL. */
export const builtInMetrics = ["executions.count", "executions.duration_ms", "ai.messages", "ai.tokens", "ai.cost_usd", "ai.latency_ms"] as const;

/** Equality on a dimension: `dimension.<key>=value` in the query string. */
export const SeriesInput = z.strictObject({
  metric: MetricName,
  from: Timestamp,
  to: Timestamp,
  interval: Interval.default("1h"),
  aggregate: Aggregate.default("sum"),
  /** Of the runs: status, workflowId, triggerType, failedNodeId. Of the conversations: model, workflowId. Else any dimension. */
  groupBy: DimensionKey.optional(),
  /** IANA name. Days and months begin there. */
  timeZone: z.string().min(1).max(64).default("UTC"),
  workflowId: WorkflowId.optional(),
  status: listOf(ExecutionStatus).optional(),
  triggerType: listOf(TriggerType).optional(),
  model: z.string().min(1).max(200).optional(),
  filters: Dimensions.default({}),
});

/** `points` are in the order of time, one per bucket that holds anything; `at` is where the bucket begins. `key` is null without a group. */
export const Series = z.object({
  metric: MetricName,
  aggregate: Aggregate,
  interval: Interval,
  timeZone: z.string(),
  groups: z.array(z.object({ key: z.string().nullable(), points: z.array(z.object({ at: Timestamp, value: z.number() })) })),
  /** Which store answered. */
  source: z.enum(["mongodb", "postgres"]),
});

export type MetricPoint = z.infer<typeof MetricPoint>;
export type RecordMetricsInput = z.infer<typeof RecordMetricsInput>;
export type Aggregate = z.infer<typeof Aggregate>;
export type Interval = z.infer<typeof Interval>;
export type SeriesInput = z.infer<typeof SeriesInput>;
export type Series = z.infer<typeof Series>;
