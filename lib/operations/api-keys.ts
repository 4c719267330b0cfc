import { createApiKeySecret, hashApiKey, startOfApiKey } from "@/lib/auth/api-key-secret";
import { permissionsOf } from "@/lib/auth/permissions";
import { AppError, notFound } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import { ApiKeyPage, ApiKeyRef, CreateApiKeyInput, CreatedApiKey, ListApiKeysInput } from "@/lib/schemas/api-key";
import { Nothing } from "@/lib/schemas/nothing";

const tag = "platform";
const dayMs = 86_400_000;

export const listApiKeys = defineOperation({
  name: "api-key.list",
  permission: "api-key:read",
  input: ListApiKeysInput,
  output: ApiKeyPage,
  http: { method: "GET", path: "/api-keys", tag, summary: "List API keys, newest first; no secret is ever shown" },
  run: (ctx, input) => ctx.db.mongo.apiKeys.findPage(input),
});

export const createApiKey = defineOperation({
  name: "api-key.create",
  permission: "api-key:write",
  input: CreateApiKeyInput,
  output: CreatedApiKey,
  http: {
    method: "POST",
    path: "/api-keys",
    status: 201,
    tag,
    summary: "Create an API key; this answer alone holds its secret",
    idempotency: "mongodb",
    hasSecretAnswer: true,
  },
  async run(ctx, { name, scopes, expiresInDays }) {
    const own = permissionsOf(ctx.actor);
    const beyond = scopes.filter((scope) => !own.includes(scope));
    if (beyond.length > 0) throw new AppError({ code: "forbidden", message: `You cannot give what you do not have: ${beyond.join(", ")}.` });
    const secret = createApiKeySecret();
    const createdBy = ctx.actor.kind === "user" ? ctx.actor.viewer.name : null;
    const expiresAt = expiresInDays === null ? null : new Date(Date.now() + expiresInDays * dayMs);
    const key = await ctx.db.mongo.apiKeys.insert({
      name,
      scopes: [...new Set(scopes)],
      start: startOfApiKey(secret),
      keyHash: hashApiKey(secret),
      createdBy,
      expiresAt,
    });
    return { ...key, secret };
  },
});

export const revokeApiKey = defineOperation({
  name: "api-key.revoke",
  permission: "api-key:write",
  input: ApiKeyRef,
  output: Nothing,
  http: { method: "DELETE", path: "/api-keys/{apiKeyId}", status: 204, tag, summary: "Revoke an API key at once" },
  async run(ctx, ref) {
    if (!(await ctx.db.mongo.apiKeys.remove(ref))) throw notFound("API key");
    return null;
  },
});
