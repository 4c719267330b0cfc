import type { Model, Types } from "mongoose";
import type { ExecutionDocument } from "@/db/mongo/models/execution";
import { type AggregateExecutions, countIf, durationKey, failedStatuses, judgedStatuses, matchRuns, runTime } from "@/lib/db/mongo/execution-stages";
import { type FigureRange, rateOf } from "@/lib/db/mongo/execution-summary";
import { percentileOf } from "@/lib/db/percentile-sketch";
import { dayMs } from "@/lib/schemas/analytics-range";
import type { FailingWorkflow } from "@/lib/schemas/analytics-summary";

const dayCount = 30;

type FailingRow = { _id: Types.ObjectId; runs: number; failed: number; judged: number; lastRunAt: Date; lastExecutionId: Types.ObjectId };
type DetailRow = { _id: { workflowId: Types.ObjectId; day?: string | null; sketchKey?: number | null }; count: number };

/** The workflows with most failed runs. */
export function failingPipeline({ from, to, workflowId }: FigureRange) {
  return [
    matchRuns({ from, to, workflowId }),
    {
      $group: {
        _id: "$workflowId",
        runs: { $sum: 1 },
        failed: countIf({ $in: ["$status", failedStatuses] }),
        judged: countIf({ $in: ["$status", judgedStatuses] }),
        lastRunAt: { $max: runTime },
        lastExecutionId: { $max: "$_id" },
      },
    },
    { $match: { failed: { $gt: 0 } } },
    { $sort: { failed: -1 as const, runs: 1 as const, _id: 1 as const } },
    { $limit: 5 },
  ];
}

/** Of some workflows: one row per local day of the last thirty, and per key of the sketch of a duration in the range. */
export function detailPipeline({ range: { from, to, timeZone }, workflowIds }: { range: FigureRange; workflowIds: Types.ObjectId[] }) {
  const dailyFrom = new Date(Date.parse(to) - (dayCount + 1) * dayMs);
  const earliest = dailyFrom < new Date(from) ? dailyFrom.toISOString() : from;
  const day = { $dateToString: { date: runTime, format: "%Y-%m-%d", timezone: timeZone } };
  return [
    { $match: { workflowId: { $in: workflowIds } } },
    matchRuns({ from: earliest, to }),
    {
      $group: {
        _id: {
          workflowId: "$workflowId",
          day: { $cond: [{ $gte: [runTime, dailyFrom] }, day, null] },
          sketchKey: { $cond: [{ $gte: [runTime, new Date(from)] }, durationKey, null] },
        },
        count: { $sum: 1 },
      },
    },
  ];
}

/** Three questions whatever the number of workflows: which, their days and durations, their names at their latest run. */
export async function readFailingWorkflows({
  aggregate,
  Execution,
  organizationId,
  range,
}: {
  aggregate: AggregateExecutions;
  Execution: Model<ExecutionDocument>;
  organizationId: Types.ObjectId;
  range: FigureRange;
}): Promise<FailingWorkflow[]> {
  const failing = await aggregate<FailingRow>(failingPipeline(range));
  if (failing.length === 0) return [];
  const [details, latest] = await Promise.all([
    aggregate<DetailRow>(detailPipeline({ range, workflowIds: failing.map(({ _id }) => _id) })),
    Execution.find({ organizationId, _id: { $in: failing.map(({ lastExecutionId }) => lastExecutionId) } }, { workflowId: 1, workflowName: 1 }).lean(),
  ]);
  const days = lastDays(range);
  return failing.map(({ _id, runs, failed, judged, lastRunAt }) => {
    const own = details.filter((row) => row._id.workflowId.equals(_id));
    return {
      workflowId: _id.toHexString(),
      workflowName: latest.find(({ workflowId }) => workflowId.equals(_id))?.workflowName ?? "",
      runs,
      failed,
      failureRate: rateOf({ failed, judged }),
      p95DurationMs: percentileOf(sketchOf(own), 0.95),
      lastRunAt: lastRunAt.toISOString(),
      daily: days.map((day) => own.reduce((sum, row) => (row._id.day === day ? sum + row.count : sum), 0)),
    };
  });
}

function sketchOf(rows: DetailRow[]): Map<number, number> {
  const sketch = new Map<number, number>();
  for (const { _id, count } of rows) if (typeof _id.sketchKey === "number") sketch.set(_id.sketchKey, (sketch.get(_id.sketchKey) ?? 0) + count);
  return sketch;
}

/** Thirty local dates in their order; the last is the one in which the range ends. */
function lastDays({ to, timeZone }: FigureRange): string[] {
  const end = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(Date.parse(to) - 1));
  return Array.from({ length: dayCount }, (_, index) => new Date(Date.parse(end) - (dayCount - 1 - index) * dayMs).toISOString().slice(0, 10));
}
