import { Types } from "mongoose";
import type { ExecutionDocument, NodeExecutionDocument } from "@/db/mongo/models/execution";
import type { Execution, ExecutionStatus, ExecutionSummary, NodeExecution, NodeStatus, TriggerType } from "@/lib/schemas/execution";
import type { NewExecution, NewExecutionData } from "@/lib/schemas/execution-record";

export type StoredSummary = Omit<ExecutionDocument, "nodeExecutions" | "customData" | "organizationId" | "updatedAt" | "triggerDataBytes">;

export function toExecutionSummary(document: StoredSummary): ExecutionSummary {
  return {
    executionId: document._id.toHexString(),
    workflowId: document.workflowId.toHexString(),
    workflowName: document.workflowName,
    workflowVersion: document.workflowVersion,
    // Only what the schemas accepted was ever stored.
    status: document.status as ExecutionStatus,
    triggerType: document.triggerType as TriggerType,
    createdAt: document.createdAt.toISOString(),
    startedAt: document.startedAt?.toISOString() ?? null,
    finishedAt: document.finishedAt?.toISOString() ?? null,
    durationMs: document.durationMs,
    nodeCount: document.nodeCount,
    finishedNodeCount: document.finishedNodeCount,
    error: document.error,
    retryOf: document.retryOf?.toHexString() ?? null,
    store: "hot",
  };
}

export function toExecution(document: ExecutionDocument): Execution {
  return {
    ...toExecutionSummary(document),
    nodeExecutions: document.nodeExecutions.map(toNodeExecution),
    customData: document.customData,
    triggerDataBytes: document.triggerDataBytes,
  };
}

function toNodeExecution({ status, startedAt, finishedAt, ...rest }: NodeExecutionDocument): NodeExecution {
  return { ...rest, status: status as NodeStatus, startedAt: startedAt?.toISOString() ?? null, finishedAt: finishedAt?.toISOString() ?? null };
}

type NewDocument = { execution: NewExecution; data: NewExecutionData[]; executionId: Types.ObjectId; organizationId: Types.ObjectId };

/** Field by field, in the order of the model: the driver writes it as it is, without Mongoose's hydration. */
export function toExecutionDocument({ execution, data, executionId, organizationId }: NewDocument): ExecutionDocument {
  return {
    _id: executionId,
    organizationId,
    workflowId: Types.ObjectId.createFromHexString(execution.workflowId),
    workflowName: execution.workflowName,
    workflowVersion: execution.workflowVersion,
    status: execution.status,
    triggerType: execution.triggerType,
    createdAt: new Date(execution.createdAt),
    startedAt: toDate(execution.startedAt),
    finishedAt: toDate(execution.finishedAt),
    durationMs: execution.durationMs,
    nodeExecutions: execution.nodeExecutions.map((node) => ({ ...node, startedAt: toDate(node.startedAt), finishedAt: toDate(node.finishedAt) })),
    nodeCount: execution.nodeCount,
    finishedNodeCount: execution.finishedNodeCount,
    error: execution.error,
    retryOf: execution.retryOf === null ? null : Types.ObjectId.createFromHexString(execution.retryOf),
    customData: execution.customData,
    triggerDataBytes: data.find(({ direction }) => direction === "trigger")?.bytes ?? null,
    updatedAt: new Date(),
  };
}

/** The id's second is the creation's, and with it the order of the lists. */
export function toExecutionId({ executionId, createdAt }: NewExecution): Types.ObjectId {
  if (executionId !== null) return Types.ObjectId.createFromHexString(executionId);
  return new Types.ObjectId(Types.ObjectId.generate(Math.floor(Date.parse(createdAt) / 1_000)));
}

function toDate(time: string | null): Date | null {
  return time === null ? null : new Date(time);
}
