import { type Connection, type Model, Schema, type Types } from "mongoose";

export type ApiKeyDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  name: string;
  start: string;
  keyHash: string;
  scopes: string[];
  createdBy: string | null;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
};

const schema = new Schema<ApiKeyDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    start: { type: String, required: true },
    keyHash: { type: String, required: true },
    scopes: { type: [String], required: true },
    createdBy: { type: String, default: null },
    expiresAt: { type: Date, default: null },
    lastUsedAt: { type: Date, default: null },
  },
  { collection: "apiKeys", timestamps: { createdAt: true, updatedAt: false }, versionKey: false },
);
schema.index({ organizationId: 1, _id: -1 });
// The one index that does not start with the organization: the key is what tells the organization.
schema.index({ keyHash: 1 }, { unique: true });

export function createApiKeyModel(connection: Connection): Model<ApiKeyDocument> {
  return connection.model<ApiKeyDocument>("ApiKey", schema);
}
