import mongoose, { type Connection, Schema, type Types } from "mongoose";

export type WorkflowDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  name: string;
  description: string;
  nodes: unknown[];
  edges: unknown[];
  isActive: boolean;
  tags: string[];
  folder: string | null;
  settings: Record<string, unknown>;
  version: number;
  nodeCount: number;
  integrations: string[];
  source: { format: "reporunner" | "n8n"; fileName: string | null; importedAt: Date } | null;
  /** Beside `deletedAt`, since a range of dates could not be followed by the sort in an index. */
  isDeleted: boolean;
  deletedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

const schema = new Schema<WorkflowDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    description: { type: String, default: "" },
    // Mixed on purpose: unknown fields of nodes and edges must come back as they went in.
    nodes: { type: [Schema.Types.Mixed], default: [] },
    edges: { type: [Schema.Types.Mixed], default: [] },
    isActive: { type: Boolean, default: false },
    tags: { type: [String], default: [] },
    folder: { type: String, default: null },
    settings: { type: Schema.Types.Mixed, default: {} },
    version: { type: Number, required: true },
    nodeCount: { type: Number, required: true },
    integrations: { type: [String], default: [] },
    source: { type: Schema.Types.Mixed, default: null },
    isDeleted: { type: Boolean, default: false },
    deletedAt: { type: Date, default: null },
  },
  // `minimize` would drop empty `parameters: {}` and a document would not come back as it went in.
  { collection: "workflows", timestamps: true, minimize: false, versionKey: false },
);

// List, newest change first; trash is its own range. Free text is a filter on these rows: an organization has thousands, not millions.
schema.index({ organizationId: 1, isDeleted: 1, updatedAt: -1, _id: -1 });
schema.index({ organizationId: 1, isDeleted: 1, tags: 1, updatedAt: -1, _id: -1 });
schema.index({ organizationId: 1, isDeleted: 1, isActive: 1, updatedAt: -1, _id: -1 });
// How many workflows use an integration, from the index alone.
schema.index({ organizationId: 1, isDeleted: 1, integrations: 1 });
schema.index({ organizationId: 1, _id: 1 });

export function createWorkflowModel(connection: Connection): mongoose.Model<WorkflowDocument> {
  return connection.model<WorkflowDocument>("Workflow", schema);
}
