import { z } from "zod";
import { ApiKeyId, Timestamp } from "@/lib/schemas/identifiers";
import { PageInput, pageOf } from "@/lib/schemas/pagination";
import { Permission } from "@/lib/schemas/permission";

export const ApiKey = z.object({
  apiKeyId: ApiKeyId,
  name: z.string(),
  /** The first characters, enough to tell keys apart. */
  start: z.string(),
  scopes: z.array(Permission),
  createdBy: z.string().nullable(),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable(),
  lastUsedAt: Timestamp.nullable(),
});
export const ApiKeyPage = pageOf(ApiKey);
export const ListApiKeysInput = PageInput;
export const CreateApiKeyInput = z.strictObject({
  name: z.string().trim().min(1, "must not be empty").max(80),
  scopes: z.array(Permission).min(1, "choose at least one scope").max(Permission.options.length),
  expiresInDays: z.int().min(1).max(3_650).nullable().default(null),
});
export const ApiKeyRef = z.strictObject({ apiKeyId: ApiKeyId });
/** `secret` is in this answer and in no other. */
export const CreatedApiKey = ApiKey.extend({ secret: z.string() });

export type ApiKey = z.infer<typeof ApiKey>;
export type ApiKeyPage = z.infer<typeof ApiKeyPage>;
export type ListApiKeysInput = z.infer<typeof ListApiKeysInput>;
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>;
export type ApiKeyRef = z.infer<typeof ApiKeyRef>;
export type CreatedApiKey = z.infer<typeof CreatedApiKey>;
