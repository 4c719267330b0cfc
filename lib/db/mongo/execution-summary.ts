import { type Model, Types } from "mongoose";
import type { ExecutionDocument } from "@/db/mongo/models/execution";
import { type AggregateExecutions, durationKey, failedStatuses, judgedStatuses, matchRuns, runTime } from "@/lib/db/mongo/execution-stages";
import { percentileOf } from "@/lib/db/percentile-sketch";
import type { ExecutionFigures, RecentError } from "@/lib/schemas/analytics-summary";

export type FigureRange = { previousFrom: string; from: string; to: string; timeZone: string; workflowId?: string | undefined };

type TotalRow = { _id: { isCurrent: boolean; status: string; sketchKey: number | null }; count: number };
type ErrorRow = { _id: string; count: number; latest: { message: string; workflowId: string; workflowName: string; executionId: string; at: Date } };

/** Totals of both periods: one row per period, status and key of the duration's sketch. */
export function totalsPipeline({ previousFrom, from, to, workflowId }: FigureRange) {
  return [
    matchRuns({ from: previousFrom, to, workflowId }),
    { $group: { _id: { isCurrent: { $gte: [runTime, new Date(from)] }, status: "$status", sketchKey: durationKey }, count: { $sum: 1 } } },
  ];
}

/** Failed runs of the range by their cause, the latest first; reads those runs. A run that timed out without a message has no cause. */
export function errorsPipeline({ from, to, workflowId }: FigureRange) {
  const latest = {
    message: "$error.message",
    workflowId: { $toString: "$workflowId" },
    workflowName: "$workflowName",
    executionId: { $toString: "$_id" },
    at: runTime,
  };
  return [
    matchRuns({ from, to, workflowId, status: failedStatuses }),
    { $match: { "error.fingerprint": { $type: "string" as const } } },
    { $group: { _id: "$error.fingerprint", count: { $sum: 1 }, latest: { $top: { sortBy: { startedAt: -1 as const, _id: -1 as const }, output: latest } } } },
    { $sort: { "latest.at": -1 as const, _id: 1 as const } },
    { $limit: 8 },
  ];
}

type Totals = Pick<ExecutionFigures, "runs" | "failed" | "failureRate" | "p50DurationMs" | "p95DurationMs">;

export async function readTotals({ aggregate, range }: { aggregate: AggregateExecutions; range: FigureRange }): Promise<Totals> {
  const rows = await aggregate<TotalRow>(totalsPipeline(range));
  const value = periodOf(rows.filter(({ _id }) => _id.isCurrent));
  const previous = periodOf(rows.filter(({ _id }) => !_id.isCurrent));
  return {
    runs: { value: value.runs, previous: previous.runs },
    failed: { value: value.failed, previous: previous.failed },
    failureRate: { value: value.failureRate, previous: previous.failureRate },
    p50DurationMs: { value: value.p50, previous: previous.p50 },
    p95DurationMs: { value: value.p95, previous: previous.p95 },
  };
}

function periodOf(rows: TotalRow[]) {
  const count = (statuses: string[] | null) => rows.reduce((sum, row) => (statuses === null || statuses.includes(row._id.status) ? sum + row.count : sum), 0);
  const sketch = new Map<number, number>();
  for (const { _id, count: runs } of rows) if (_id.sketchKey !== null) sketch.set(_id.sketchKey, (sketch.get(_id.sketchKey) ?? 0) + runs);
  return {
    runs: count(null),
    failed: count(failedStatuses),
    failureRate: rateOf({ failed: count(failedStatuses), judged: count(judgedStatuses) }),
    p50: percentileOf(sketch, 0.5),
    p95: percentileOf(sketch, 0.95),
  };
}

export function rateOf({ failed, judged }: { failed: number; judged: number }): number | null {
  return judged === 0 ? null : failed / judged;
}

/** Now, whatever the range. By the index of status. */
export async function countWaiting({
  Execution,
  organizationId,
  range: { workflowId },
}: {
  Execution: Model<ExecutionDocument>;
  organizationId: Types.ObjectId;
  range: FigureRange;
}): Promise<{ running: number; pending: number }> {
  const rows = await Execution.aggregate<{ _id: string; count: number }>([
    {
      $match: { organizationId, status: { $in: ["running", "pending"] }, ...(workflowId === undefined ? {} : { workflowId: new Types.ObjectId(workflowId) }) },
    },
    { $group: { _id: "$status", count: { $sum: 1 } } },
  ]);
  const of = (status: string) => rows.find(({ _id }) => _id === status)?.count ?? 0;
  return { running: of("running"), pending: of("pending") };
}

export async function readRecentErrors({ aggregate, range }: { aggregate: AggregateExecutions; range: FigureRange }): Promise<RecentError[]> {
  const rows = await aggregate<ErrorRow>(errorsPipeline(range));
  return rows.map(({ _id, count, latest: { message, workflowId, workflowName, executionId, at } }) => ({
    fingerprint: _id,
    message,
    workflowId,
    workflowName,
    count,
    lastSeenAt: at.toISOString(),
    lastExecutionId: executionId,
  }));
}
