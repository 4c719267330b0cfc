import { type Connection, type Model, Schema, type Types } from "mongoose";

export type NodeExecutionDocument = {
  nodeId: string;
  nodeName: string;
  nodeType: string | null;
  status: string;
  attempt: number;
  startedAt: Date | null;
  finishedAt: Date | null;
  durationMs: number | null;
  error: { message: string; code: string | null; stack: string | null } | null;
  inputBytes: number | null;
  outputBytes: number | null;
};

/**
 * One run. `_id` carries the second of its creation (for one that is reported afterwards, of its start) and is the order of every list:
 * immutable, so that a page neither skips nor doubles a run that changes meanwhile.
 */
export type ExecutionDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  workflowId: Types.ObjectId;
  workflowName: string;
  workflowVersion: number;
  status: string;
  triggerType: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  durationMs: number | null;
  nodeExecutions: NodeExecutionDocument[];
  nodeCount: number;
  finishedNodeCount: number;
  error: { message: string; nodeId: string | null; nodeName: string | null; fingerprint: string } | null;
  retryOf: Types.ObjectId | null;
  customData: Record<string, string>;
  triggerDataBytes: number | null;
  updatedAt: Date;
};

const schema = new Schema<ExecutionDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    workflowId: { type: Schema.Types.ObjectId, required: true },
    workflowName: { type: String, required: true },
    workflowVersion: { type: Number, required: true },
    status: { type: String, required: true },
    triggerType: { type: String, required: true },
    createdAt: { type: Date, required: true },
    startedAt: { type: Date, default: null },
    finishedAt: { type: Date, default: null },
    durationMs: { type: Number, default: null },
    nodeExecutions: { type: Schema.Types.Mixed, default: [] },
    nodeCount: { type: Number, required: true },
    finishedNodeCount: { type: Number, default: 0 },
    error: { type: Schema.Types.Mixed, default: null },
    retryOf: { type: Schema.Types.ObjectId, default: null },
    customData: { type: Schema.Types.Mixed, default: {} },
    triggerDataBytes: { type: Number, default: null },
    updatedAt: { type: Date, required: true },
  },
  // Times are the run's own and not the moment of the write.
  { collection: "executions", timestamps: false, minimize: false, versionKey: false },
);

// Newest first; each of the filters that narrow a list most has its own, equality before the order.
schema.index({ organizationId: 1, _id: -1 });
schema.index({ organizationId: 1, status: 1, _id: -1 });
schema.index({ organizationId: 1, workflowId: 1, _id: -1 });
schema.index({ organizationId: 1, workflowId: 1, status: 1, _id: -1 });
schema.index({ organizationId: 1, "error.nodeId": 1, _id: -1 }, { partialFilterExpression: { "error.nodeId": { $type: "string" } } });
/**
 * Every figure about runs is answered from these keys alone, without reading a run: a run is large, and charts go through many. In the
 * order of the start; those that wait stand under null, in the order of the request.
 */
export const executionFiguresIndex = "executions_figures";
schema.index(
  { organizationId: 1, startedAt: 1, createdAt: 1, status: 1, workflowId: 1, triggerType: 1, durationMs: 1, "error.nodeId": 1, _id: 1 },
  { name: executionFiguresIndex },
);

export function createExecutionModel(connection: Connection): Model<ExecutionDocument> {
  return connection.model<ExecutionDocument>("Execution", schema);
}
