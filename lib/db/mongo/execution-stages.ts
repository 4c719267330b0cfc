import { type PipelineStage, type QueryFilter, Types } from "mongoose";
import type { ExecutionDocument } from "@/db/mongo/models/execution";
import { sketchGamma, zeroKey } from "@/lib/db/percentile-sketch";
import type { Interval } from "@/lib/schemas/analytics";

/** Runs one pipeline over the executions of the organization, by the index of figures. */
export type AggregateExecutions = <Row>(pipeline: PipelineStage[]) => Promise<Row[]>;

/** When a run counts: at its start, while it waits at its request. */
export const runTime = { $ifNull: ["$startedAt", "$createdAt"] };
export const failedStatuses = ["error", "timeout"];
/** What a failure rate is a share of: who cancelled a run did not see how it ends. */
export const judgedStatuses = ["success", ...failedStatuses];

type RunFilter = {
  from: string;
  to: string;
  workflowId?: string | undefined;
  status?: string[] | undefined;
  triggerType?: string[] | undefined;
  failedNodeId?: string | undefined;
};

/** Only the runs that wait are read themselves; an index cannot tell null from absent. */
export function matchRuns({ from, to, workflowId, status, triggerType, failedNodeId }: RunFilter): PipelineStage.Match {
  const within = { $gte: new Date(from), $lt: new Date(to) };
  const conditions: QueryFilter<ExecutionDocument>[] = [{ $or: [{ startedAt: within }, { startedAt: null, createdAt: within }] }];
  if (workflowId !== undefined) conditions.push({ workflowId: new Types.ObjectId(workflowId) });
  if (status !== undefined) conditions.push({ status: { $in: status } });
  if (triggerType !== undefined) conditions.push({ triggerType: { $in: triggerType } });
  if (failedNodeId !== undefined) conditions.push({ "error.nodeId": failedNodeId });
  return { $match: { $and: conditions } };
}

const units = {
  "15m": { unit: "minute", binSize: 15 },
  "1h": { unit: "hour" },
  "1d": { unit: "day" },
  "1w": { unit: "week" },
  "1mo": { unit: "month" },
} as const;

/** Where the bucket of a run begins: midnight of the zone, Monday for a week. */
export function bucketOf({ interval, timeZone }: { interval: Interval; timeZone: string }) {
  return { $dateTrunc: { date: runTime, ...units[interval], timezone: timeZone, startOfWeek: "monday" } };
}

/** The sketch's key of a duration; null without one. */
export const durationKey = {
  $cond: [
    { $eq: [{ $ifNull: ["$durationMs", null] }, null] },
    null,
    { $cond: [{ $lte: ["$durationMs", 0] }, zeroKey, { $toInt: { $ceil: { $divide: [{ $ln: "$durationMs" }, Math.log(sketchGamma)] } } }] },
  ],
};

export function countIf(condition: unknown) {
  return { $sum: { $cond: [condition, 1, 0] } };
}
