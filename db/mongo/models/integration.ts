import { type Connection, type Model, Schema, type Types } from "mongoose";

export type IntegrationDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  key: string;
  displayName: string;
  description: string;
  isEnabled: boolean;
  configuration: Record<string, unknown>;
  credentialId: Types.ObjectId | null;
  createdAt: Date;
  updatedAt: Date;
};

const schema = new Schema<IntegrationDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    key: { type: String, required: true },
    displayName: { type: String, required: true },
    description: { type: String, default: "" },
    isEnabled: { type: Boolean, required: true },
    configuration: { type: Schema.Types.Mixed, default: {} },
    credentialId: { type: Schema.Types.ObjectId, default: null },
  },
  { collection: "integrations", timestamps: true, minimize: false, versionKey: false },
);
schema.index({ organizationId: 1, _id: -1 });
schema.index({ organizationId: 1, isEnabled: 1, _id: -1 });
schema.index({ organizationId: 1, key: 1 }, { unique: true });

export function createIntegrationModel(connection: Connection): Model<IntegrationDocument> {
  return connection.model<IntegrationDocument>("Integration", schema);
}
