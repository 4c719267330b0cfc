import { type Connection, type Model, Schema, type Types } from "mongoose";

export type CustomNodeDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  type: string;
  typeVersion: number;
  displayName: string;
  description: string;
  category: string | null;
  propertiesSchema: Record<string, unknown>;
  documentation: string;
  isDeprecated: boolean;
  createdAt: Date;
  updatedAt: Date;
};

const schema = new Schema<CustomNodeDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    type: { type: String, required: true },
    typeVersion: { type: Number, required: true },
    displayName: { type: String, required: true },
    description: { type: String, default: "" },
    category: { type: String, default: null },
    propertiesSchema: { type: Schema.Types.Mixed, default: {} },
    documentation: { type: String, default: "" },
    isDeprecated: { type: Boolean, required: true },
  },
  { collection: "nodes", timestamps: true, minimize: false, versionKey: false },
);
schema.index({ organizationId: 1, _id: -1 });
schema.index({ organizationId: 1, isDeprecated: 1, _id: -1 });
schema.index({ organizationId: 1, type: 1, _id: -1 });
schema.index({ organizationId: 1, type: 1, typeVersion: 1 }, { unique: true });

export function createCustomNodeModel(connection: Connection): Model<CustomNodeDocument> {
  return connection.model<CustomNodeDocument>("CustomNode", schema);
}
