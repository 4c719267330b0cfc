import type { Model, PipelineStage, Types } from "mongoose";
import type { ExecutionDocument } from "@/db/mongo/models/execution";
import { toTimeConditions } from "@/lib/db/mongo/execution-filter";
import { type ExecutionStatus, ExecutionStatus as ExecutionStatuses } from "@/lib/schemas/execution";
import type { ExecutionGrouping, ExecutionStatistics } from "@/lib/schemas/execution-statistics";

const groupsMax = 200;
const timeMs = 1_000;

type Question = { organizationId: Types.ObjectId; groupBy: ExecutionGrouping; from: string; to: string };
type Row = Record<ExecutionStatus, number> & { _id: unknown; label: string; total: number; durationMs: number; measured: number; lastRunAt: Date };

export async function readExecutionStatistics({
  Execution,
  ...question
}: Question & { Execution: Model<ExecutionDocument> }): Promise<ExecutionStatistics["items"]> {
  const rows = await Execution.aggregate<Row>(toStatisticsPipeline(question)).option({ maxTimeMS: timeMs });
  return rows.map(({ _id, label, total, durationMs, measured, lastRunAt, ...counts }) => ({
    key: String(_id),
    label,
    total,
    ...counts,
    averageDurationMs: measured === 0 ? null : durationMs / measured,
    lastRunAt: lastRunAt.toISOString(),
  }));
}

/**
 * One row per group, most runs first. The runs of the range come through `organizationId_1__id_-1`. By tag it is one pipeline and not
 * two questions: runs are folded by workflow first, so that the workflows are looked up once each (by `_id`) and never per run.
 */
export function toStatisticsPipeline({ organizationId, groupBy, from, to }: Question): PipelineStage[] {
  const inRange: PipelineStage[] = [
    { $match: { $and: [{ organizationId }, ...toTimeConditions({ startedAfter: from, startedBefore: to })] } },
    { $sort: { _id: 1 } },
  ];
  const mostFirst: PipelineStage[] = [{ $sort: { total: -1, _id: 1 } }, { $limit: groupsMax }];
  if (groupBy === "status") return [...inRange, foldRuns({ key: "$status", label: "$status" }), ...mostFirst];
  const byWorkflow = foldRuns({ key: "$workflowId", label: "$workflowName" });
  if (groupBy === "workflow") return [...inRange, byWorkflow, ...mostFirst];
  return [
    ...inRange,
    byWorkflow,
    {
      $lookup: {
        from: "workflows",
        localField: "_id",
        foreignField: "_id",
        pipeline: [{ $match: { organizationId } }, { $project: { tags: 1 } }],
        as: "workflow",
      },
    },
    { $unwind: "$workflow" },
    { $unwind: "$workflow.tags" },
    foldGroups("$workflow.tags"),
    ...mostFirst,
  ];
}

function foldRuns({ key, label }: { key: string; label: string }): PipelineStage.Group {
  const counts = ExecutionStatuses.options.map((status) => [status, { $sum: { $cond: [{ $eq: ["$status", status] }, 1, 0] } }]);
  return {
    $group: {
      _id: key,
      label: { $last: label },
      total: { $sum: 1 },
      durationMs: { $sum: "$durationMs" },
      measured: { $sum: { $cond: [{ $isNumber: "$durationMs" }, 1, 0] } },
      lastRunAt: { $max: { $ifNull: ["$startedAt", "$createdAt"] } },
      ...Object.fromEntries(counts),
    },
  };
}

function foldGroups(key: string): PipelineStage.Group {
  const sums = ["total", "durationMs", "measured", ...ExecutionStatuses.options].map((name) => [name, { $sum: `$${name}` }]);
  return { $group: { _id: key, label: { $first: key }, lastRunAt: { $max: "$lastRunAt" }, ...Object.fromEntries(sums) } };
}
