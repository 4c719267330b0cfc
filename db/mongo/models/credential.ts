import { type Connection, type Model, Schema, type Types } from "mongoose";

/** Base64 throughout. What it was sealed with and for is in `lib/secrets`. */
export type SealedDocument = { iv: string; tag: string; ciphertext: string };

export type CredentialDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  name: string;
  type: string;
  integration: string | null;
  allowedHosts: string[];
  expiresAt: Date | null;
  /** The secret under the data key `dataKeyId`. */
  envelope: SealedDocument & { envelopeVersion: number; dataKeyId: Types.ObjectId };
  secretFields: string[];
  secretVersion: number;
  createdBy: string | null;
  createdAt: Date;
  updatedAt: Date;
  rotatedAt: Date;
  lastUsedAt: Date | null;
};

/** An organization's data key, itself sealed under the installation's key `masterKeyId`. */
export type DataKeyDocument = SealedDocument & { _id: Types.ObjectId; organizationId: Types.ObjectId; masterKeyId: string; createdAt: Date };

const credentialSchema = new Schema<CredentialDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    type: { type: String, required: true },
    integration: { type: String, default: null },
    allowedHosts: { type: [String], default: [] },
    expiresAt: { type: Date, default: null },
    envelope: { type: Schema.Types.Mixed, required: true },
    secretFields: { type: [String], required: true },
    secretVersion: { type: Number, required: true },
    createdBy: { type: String, default: null },
    rotatedAt: { type: Date, required: true },
    lastUsedAt: { type: Date, default: null },
  },
  { collection: "credentials", timestamps: true, versionKey: false },
);
credentialSchema.index({ organizationId: 1, _id: -1 });
credentialSchema.index({ organizationId: 1, type: 1, _id: -1 });
// Workflows name credentials by type and name.
credentialSchema.index({ organizationId: 1, type: 1, name: 1 }, { unique: true });

const dataKeySchema = new Schema<DataKeyDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    masterKeyId: { type: String, required: true },
    iv: { type: String, required: true },
    tag: { type: String, required: true },
    ciphertext: { type: String, required: true },
  },
  { collection: "dataKeys", timestamps: { createdAt: true, updatedAt: false }, versionKey: false },
);
// One per organization until rotation makes several.
dataKeySchema.index({ organizationId: 1 }, { unique: true });

export function createCredentialModel(connection: Connection): Model<CredentialDocument> {
  return connection.model<CredentialDocument>("Credential", credentialSchema);
}

export function createDataKeyModel(connection: Connection): Model<DataKeyDocument> {
  return connection.model<DataKeyDocument>("DataKey", dataKeySchema);
}
