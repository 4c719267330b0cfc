import type { Model, PipelineStage, QueryFilter, Types } from "mongoose";
import { type ExecutionDocument, executionFiguresIndex } from "@/db/mongo/models/execution";
import { ExecutionStatus } from "@/lib/schemas/execution";
import type { ExecutionGrouping, ExecutionStatistics } from "@/lib/schemas/execution-statistics";

const groupsMax = 200;
const timeMs = 1_000;

type Question = { organizationId: Types.ObjectId; groupBy: ExecutionGrouping; from: string; to: string };
type Counts = Record<ExecutionStatus, number>;
type Row = Counts & { key: unknown; label: string; total: number; averageDurationMs: number | null; lastRunAt: Date };

export async function readExecutionStatistics({
  Execution,
  ...question
}: Question & { Execution: Model<ExecutionDocument> }): Promise<ExecutionStatistics["items"]> {
  const rows = await Execution.aggregate<Row>(toStatisticsPipeline(question)).hint(executionFiguresIndex).option({ maxTimeMS: timeMs });
  return rows.map(({ key, lastRunAt, ...rest }) => ({ key: String(key), ...rest, lastRunAt: lastRunAt.toISOString() }));
}

/**
 * One row per group, most runs first, from the index of figures. By tag it is one pipeline and not two questions: runs are folded by
 * workflow first, so that the workflows are looked up once each, by `_id`, and never per run.
 */
export function toStatisticsPipeline({ organizationId, groupBy, from, to }: Question): PipelineStage[] {
  const within = { $gte: new Date(from), $lt: new Date(to) };
  const inRange: QueryFilter<ExecutionDocument>[] = [{ organizationId }, { $or: [{ startedAt: within }, { startedAt: null, createdAt: within }] }];
  return [{ $match: { $and: inRange } }, ...groupings[groupBy](organizationId), { $project: answerFields }];
}

const mostFirst: PipelineStage[] = [{ $sort: { total: -1, _id: 1 } }, { $limit: groupsMax }];

const groupings: Record<ExecutionGrouping, (organizationId: Types.ObjectId) => PipelineStage[]> = {
  status: () => [foldRuns("$status"), ...mostFirst, { $set: { label: "$_id" } }],
  workflow: (organizationId) => [
    foldRuns("$workflowId"),
    ...mostFirst,
    lookUp({ from: "executions", by: "newest", organizationId, field: "workflowName" }),
    { $set: { label: { $ifNull: [{ $first: "$found.workflowName" }, ""] } } },
  ],
  tag: (organizationId) => [
    foldRuns("$workflowId"),
    lookUp({ from: "workflows", by: "_id", organizationId, field: "tags" }),
    { $unwind: "$found" },
    { $unwind: "$found.tags" },
    foldGroups("$found.tags"),
    ...mostFirst,
    { $set: { label: "$_id" } },
  ],
};

const answerFields = {
  _id: 0,
  key: "$_id",
  label: 1,
  total: 1,
  lastRunAt: 1,
  averageDurationMs: { $cond: [{ $eq: ["$measured", 0] }, null, { $divide: ["$durationMs", "$measured"] }] },
  ...Object.fromEntries(ExecutionStatus.options.map((status) => [status, 1])),
};

function foldRuns(key: string): PipelineStage.Group {
  const counts = ExecutionStatus.options.map((status) => [status, { $sum: { $cond: [{ $eq: ["$status", status] }, 1, 0] } }]);
  return {
    $group: {
      _id: key,
      total: { $sum: 1 },
      durationMs: { $sum: "$durationMs" },
      measured: { $sum: { $cond: [{ $isNumber: "$durationMs" }, 1, 0] } },
      lastRunAt: { $max: { $ifNull: ["$startedAt", "$createdAt"] } },
      newest: { $max: "$_id" },
      ...Object.fromEntries(counts),
    },
  };
}

function foldGroups(key: string): PipelineStage.Group {
  const sums = ["total", "durationMs", "measured", ...ExecutionStatus.options].map((name) => [name, { $sum: `$${name}` }]);
  return { $group: { _id: key, lastRunAt: { $max: "$lastRunAt" }, ...Object.fromEntries(sums) } };
}

type Lookup = { from: string; by: string; organizationId: Types.ObjectId; field: string };

function lookUp({ from, by, organizationId, field }: Lookup): PipelineStage.Lookup {
  return {
    $lookup: { from, localField: by, foreignField: "_id", pipeline: [{ $match: { organizationId } }, { $project: { _id: 0, [field]: 1 } }], as: "found" },
  };
}
