import { type Model, Types } from "mongoose";
import type { CredentialDocument, DataKeyDocument } from "@/db/mongo/models/credential";
import { afterCursor, toNewestFirstPage } from "@/lib/db/mongo/newest-first";
import type { CreateCredentialInput, Credential, CredentialChanges, CredentialPage, CredentialRef, ListCredentialsInput } from "@/lib/schemas/credential";

/** As `lib/secrets` makes them; this room stores them and cannot open them. */
type Sealed = { iv: string; tag: string; ciphertext: string };
type StoredEnvelope = Sealed & { envelopeVersion: number; dataKeyId: string };
type StoredDataKey = Sealed & { dataKeyId: string; masterKeyId: string };
type SealedSecret = { envelope: StoredEnvelope; secretFields: string[] };

const withoutEnvelope = { envelope: 0 } as const;

export function createCredentialRepository({ Credential, organizationId }: { Credential: Model<CredentialDocument>; organizationId: string }) {
  const own = new Types.ObjectId(organizationId);
  const byId = ({ credentialId }: CredentialRef) => ({ organizationId: own, _id: new Types.ObjectId(credentialId) });

  return {
    /** Newest first, by `organizationId_1_[type_1_]_id_-1`. No secret is read. */
    async findPage({ limit, cursor, type }: ListCredentialsInput): Promise<CredentialPage> {
      const rows = await Credential.find({ organizationId: own, ...(type === undefined ? {} : { type }), ...afterCursor(cursor) }, withoutEnvelope)
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean();
      return toNewestFirstPage({ rows: rows.map(toCredential), limit, idOf: ({ credentialId }) => credentialId });
    },

    async findById(ref: CredentialRef): Promise<Credential | null> {
      const document = await Credential.findOne(byId(ref), withoutEnvelope).lean();
      return document && toCredential(document);
    },

    async findSealed(ref: CredentialRef): Promise<{ type: string; secretVersion: number; envelope: StoredEnvelope } | null> {
      const document = await Credential.findOne(byId(ref), { type: 1, secretVersion: 1, envelope: 1 }).lean();
      return document && { ...document, envelope: { ...document.envelope, dataKeyId: document.envelope.dataKeyId.toHexString() } };
    },

    /** `seal` is given the id that the secret is bound to. @throws `conflict` where type and name are taken */
    async insert(
      { name, type, integration, allowedHosts, expiresAt, createdBy }: Omit<CreateCredentialInput, "secret"> & { createdBy: string | null },
      seal: (credentialId: string) => SealedSecret,
    ): Promise<Credential> {
      const _id = new Types.ObjectId();
      const [document] = await Credential.create([
        {
          _id,
          organizationId: own,
          name,
          type,
          integration,
          allowedHosts,
          expiresAt: expiresAt === null ? null : new Date(expiresAt),
          ...toStored(seal(_id.toHexString())),
          secretVersion: 1,
          rotatedAt: new Date(),
          createdBy,
        },
      ]);
      if (document === undefined) throw new Error("MongoDB answered an insert with nothing");
      return toCredential(document.toObject());
    },

    /** With a new secret, only over the version it was made from. Null where it is absent or the secret is no longer that version. */
    async update(
      { credentialId, changes }: CredentialRef & { changes: Omit<CredentialChanges, "secret"> },
      secret: (SealedSecret & { fromVersion: number }) | null,
    ): Promise<Credential | null> {
      const { expiresAt, ...rest } = changes;
      const document = await Credential.findOneAndUpdate(
        { ...byId({ credentialId }), ...(secret === null ? {} : { secretVersion: secret.fromVersion }) },
        {
          $set: {
            ...rest,
            ...(expiresAt === undefined ? {} : { expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
            ...(secret === null ? {} : { ...toStored(secret), secretVersion: secret.fromVersion + 1, rotatedAt: new Date() }),
          },
        },
        { returnDocument: "after", lean: true, projection: withoutEnvelope },
      );
      return document && toCredential(document);
    },

    async remove(ref: CredentialRef): Promise<boolean> {
      return (await Credential.deleteOne(byId(ref))).deletedCount === 1;
    },
  };
}

export function createDataKeyRepository({ DataKey, organizationId }: { DataKey: Model<DataKeyDocument>; organizationId: string }) {
  const own = new Types.ObjectId(organizationId);
  return {
    /** The organization's data key; made by whoever needs it first, and the same for all who ask at that moment. */
    async findOrInsert(make: (dataKeyId: string) => Sealed & { masterKeyId: string }): Promise<StoredDataKey> {
      const known = await DataKey.findOne({ organizationId: own }).lean();
      if (known) return toDataKey(known);
      const _id = new Types.ObjectId();
      const document = await DataKey.findOneAndUpdate(
        { organizationId: own },
        { $setOnInsert: { _id, ...make(_id.toHexString()) } },
        { upsert: true, returnDocument: "after", lean: true },
      );
      if (document === null) throw new Error("MongoDB answered an upsert with nothing");
      return toDataKey(document);
    },
  };
}

function toDataKey({ _id, iv, tag, ciphertext, masterKeyId }: DataKeyDocument): StoredDataKey {
  return { dataKeyId: _id.toHexString(), iv, tag, ciphertext, masterKeyId };
}

function toStored({ envelope, secretFields }: SealedSecret) {
  const { iv, tag, ciphertext, envelopeVersion, dataKeyId } = envelope;
  return { secretFields, envelope: { iv, tag, ciphertext, envelopeVersion, dataKeyId: new Types.ObjectId(dataKeyId) } };
}

function toCredential(document: Omit<CredentialDocument, "envelope">): Credential {
  return {
    credentialId: document._id.toHexString(),
    name: document.name,
    type: document.type,
    integration: document.integration,
    allowedHosts: document.allowedHosts,
    expiresAt: document.expiresAt?.toISOString() ?? null,
    secretFields: document.secretFields,
    secretVersion: document.secretVersion,
    createdBy: document.createdBy,
    createdAt: document.createdAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
    rotatedAt: document.rotatedAt.toISOString(),
    lastUsedAt: document.lastUsedAt?.toISOString() ?? null,
  };
}
