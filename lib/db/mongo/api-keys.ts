import { type Model, Types } from "mongoose";
import type { ApiKeyDocument } from "@/db/mongo/models/api-key";
import { afterCursor, toNewestFirstPage } from "@/lib/db/mongo/newest-first";
import type { ApiKey, ApiKeyPage, ListApiKeysInput } from "@/lib/schemas/api-key";
import { Permission } from "@/lib/schemas/permission";

/** One organization's keys. The secret itself is nowhere: only its hash. */
export function createApiKeyRepository({ ApiKey, organizationId }: { ApiKey: Model<ApiKeyDocument>; organizationId: string }) {
  const own = new Types.ObjectId(organizationId);

  return {
    /** Newest first, by `organizationId_1__id_-1`. */
    async findPage({ limit, cursor }: ListApiKeysInput): Promise<ApiKeyPage> {
      const rows = await ApiKey.find({ organizationId: own, ...afterCursor(cursor) }, { keyHash: 0 })
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean();
      return toNewestFirstPage({ rows: rows.map(toApiKey), limit, idOf: ({ apiKeyId }) => apiKeyId });
    },

    async insert(key: {
      name: string;
      start: string;
      keyHash: string;
      scopes: Permission[];
      createdBy: string | null;
      expiresAt: Date | null;
    }): Promise<ApiKey> {
      const [document] = await ApiKey.create([{ ...key, organizationId: own }]);
      if (document === undefined) throw new Error("MongoDB answered an insert with nothing");
      return toApiKey(document.toObject());
    },

    /** From the next request on the key is unknown. False where it is absent. */
    async remove({ apiKeyId }: { apiKeyId: string }): Promise<boolean> {
      const { deletedCount } = await ApiKey.deleteOne({ organizationId: own, _id: new Types.ObjectId(apiKeyId) });
      return deletedCount === 1;
    },
  };
}

/** A use within this time of the last one noted is not noted again: a write per request would double every read's cost. */
const lastUsedResolutionMs = 60_000;

/** Across organizations: the key is what tells the organization. */
export function createApiKeyLookup({ ApiKey }: { ApiKey: Model<ApiKeyDocument> }) {
  return {
    /** Null where no key has this hash or it has expired. */
    async findByHash(keyHash: string): Promise<{ apiKeyId: string; organizationId: string; scopes: Permission[] } | null> {
      const document = await ApiKey.findOne({ keyHash }).lean();
      if (!document || (document.expiresAt !== null && document.expiresAt.getTime() <= Date.now())) return null;
      if ((document.lastUsedAt?.getTime() ?? 0) < Date.now() - lastUsedResolutionMs)
        await ApiKey.updateOne({ _id: document._id }, { $set: { lastUsedAt: new Date() } });
      return { apiKeyId: document._id.toHexString(), organizationId: document.organizationId.toHexString(), scopes: toScopes(document.scopes) };
    },
  };
}

function toApiKey(document: Omit<ApiKeyDocument, "keyHash">): ApiKey {
  return {
    apiKeyId: document._id.toHexString(),
    name: document.name,
    start: document.start,
    scopes: toScopes(document.scopes),
    createdBy: document.createdBy,
    createdAt: document.createdAt.toISOString(),
    expiresAt: document.expiresAt?.toISOString() ?? null,
    lastUsedAt: document.lastUsedAt?.toISOString() ?? null,
  };
}

/** A scope that a later version dropped gives nothing any more. */
function toScopes(scopes: string[]): Permission[] {
  return scopes.flatMap((scope) => Permission.safeParse(scope).data ?? []);
}
