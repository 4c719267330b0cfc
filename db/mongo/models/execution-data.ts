import { type Connection, type Model, Schema, type Types } from "mongoose";

/** `trigger` belongs to the run and not to a node: its `nodeId` is "". */
export type ExecutionDataDirection = "input" | "output" | "trigger";

/** What went into or came out of one attempt of one node. JSON as text: it comes back byte for byte, and MongoDB's limit of depth does not hold for it. */
export type ExecutionDataDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  executionId: Types.ObjectId;
  nodeId: string;
  attempt: number;
  direction: ExecutionDataDirection;
  json: string;
  bytes: number;
};

const schema = new Schema<ExecutionDataDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    executionId: { type: Schema.Types.ObjectId, required: true },
    // Not `required`: Mongoose takes the empty string for absent.
    nodeId: { type: String, default: "" },
    attempt: { type: Number, required: true },
    direction: { type: String, required: true },
    json: { type: String, required: true },
    bytes: { type: Number, required: true },
  },
  { collection: "executionData", timestamps: false, versionKey: false },
);
schema.index({ organizationId: 1, executionId: 1, nodeId: 1, attempt: 1, direction: 1 }, { unique: true });

export function createExecutionDataModel(connection: Connection): Model<ExecutionDataDocument> {
  return connection.model<ExecutionDataDocument>("ExecutionData", schema);
}
