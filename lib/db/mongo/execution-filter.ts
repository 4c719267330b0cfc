import { type QueryFilter, Types } from "mongoose";
import type { ExecutionDocument } from "@/db/mongo/models/execution";
import { afterCursor } from "@/lib/db/mongo/newest-first";
import type { ExecutionFilters } from "@/lib/schemas/execution";

type Filter = QueryFilter<ExecutionDocument>;

/** A run may wait this long in the queue before it starts; its id is of the time when it was asked for. */
const queueWaitMaxSeconds = 86_400;
const secondMax = 0xff_ff_ff_ff;

/** Field by field from scalars. Equality comes first and bounds of `_id` last, as in the indexes. */
export function toExecutionFilter(organizationId: Types.ObjectId, filters: ExecutionFilters & { cursor?: string | undefined }): Filter {
  const conditions: Filter[] = [{ organizationId }];
  if (filters.workflowId !== undefined) conditions.push({ workflowId: new Types.ObjectId(filters.workflowId) });
  if (isNarrowing(filters.status)) conditions.push({ status: { $in: filters.status } });
  if (isNarrowing(filters.triggerType)) conditions.push({ triggerType: { $in: filters.triggerType } });
  // `$type` says to the planner that the partial index holds every such run.
  if (filters.failedNodeId !== undefined) conditions.push({ "error.nodeId": { $eq: filters.failedNodeId, $type: "string" } });
  if (filters.minDurationMs !== undefined) conditions.push({ durationMs: { $gte: filters.minDurationMs } });
  if (filters.maxDurationMs !== undefined) conditions.push({ durationMs: { $lte: filters.maxDurationMs } });
  if (filters.errorText !== undefined) {
    conditions.push({ "error.message": { $regex: filters.errorText.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), $options: "i" } });
  }
  for (const [key, value] of Object.entries(filters.customData ?? {})) conditions.push({ [`customData.${key}`]: value });
  conditions.push(...toTimeConditions(filters));
  if (filters.cursor !== undefined) conditions.push(afterCursor(filters.cursor));
  return { $and: conditions };
}

/**
 * The index that serves a list, named to MongoDB: left to choose, it may for one organization's data prefer an index that has to sort, and
 * keep that plan for all others.
 */
export function toExecutionIndex({ workflowId, status, failedNodeId }: ExecutionFilters): Record<string, 1 | -1> {
  if (failedNodeId !== undefined) return { organizationId: 1, "error.nodeId": 1, _id: -1 };
  return { organizationId: 1, ...(workflowId === undefined ? {} : { workflowId: 1 }), ...(isNarrowing(status) ? { status: 1 } : {}), _id: -1 };
}

/** Of the start, or of the request for it while it waits. Inclusive after, exclusive before. */
function toTimeConditions({ startedAfter, startedBefore }: { startedAfter?: string | undefined; startedBefore?: string | undefined }): Filter[] {
  const conditions: Filter[] = [];
  if (startedAfter !== undefined) {
    const after = new Date(startedAfter);
    conditions.push({ $or: [{ startedAt: { $gte: after } }, { startedAt: null, createdAt: { $gte: after } }] });
    conditions.push({ _id: { $gte: firstIdOf(Math.floor(after.getTime() / 1_000) - queueWaitMaxSeconds) } });
  }
  if (startedBefore !== undefined) {
    const before = new Date(startedBefore);
    conditions.push({ $or: [{ startedAt: { $lt: before } }, { startedAt: null, createdAt: { $lt: before } }] });
    conditions.push({ _id: { $lt: firstIdOf(Math.ceil(before.getTime() / 1_000)) } });
  }
  return conditions;
}

/** A list that names nothing does not narrow. */
function isNarrowing<Item>(list: Item[] | undefined): list is Item[] {
  return list !== undefined && list.length > 0;
}

function firstIdOf(second: number): Types.ObjectId {
  return Types.ObjectId.createFromTime(Math.min(Math.max(second, 0), secondMax));
}
