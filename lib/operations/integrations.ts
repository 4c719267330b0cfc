import type { Context } from "@/lib/context";
import { badRequest, notFound } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import { CreateIntegrationInput, Integration, IntegrationPage, IntegrationRef, ListIntegrationsInput, UpdateIntegrationInput } from "@/lib/schemas/integration";
import { Nothing } from "@/lib/schemas/nothing";

const tag = "platform";

export const listIntegrations = defineOperation({
  name: "integration.list",
  permission: "integration:read",
  input: ListIntegrationsInput,
  output: IntegrationPage,
  http: { method: "GET", path: "/integrations", tag, summary: "List configured integrations and how many workflows use each" },
  run: (ctx, input) => ctx.db.mongo.integrations.findPage(input),
});

export const getIntegration = defineOperation({
  name: "integration.get",
  permission: "integration:read",
  input: IntegrationRef,
  output: Integration,
  http: { method: "GET", path: "/integrations/{integrationId}", tag, summary: "Read one integration" },
  async run(ctx, ref) {
    const integration = await ctx.db.mongo.integrations.findById(ref);
    if (integration === null) throw notFound("integration");
    return integration;
  },
});

export const createIntegration = defineOperation({
  name: "integration.create",
  permission: "integration:write",
  input: CreateIntegrationInput,
  output: Integration,
  http: { method: "POST", path: "/integrations", status: 201, idempotency: "mongodb", tag, summary: "Configure an integration" },
  async run(ctx, integration) {
    await requireCredential(ctx, integration.credentialId);
    return ctx.db.mongo.integrations.insert(integration);
  },
});

export const updateIntegration = defineOperation({
  name: "integration.update",
  permission: "integration:write",
  input: UpdateIntegrationInput,
  output: Integration,
  http: { method: "PATCH", path: "/integrations/{integrationId}", tag, summary: "Change the named fields of an integration" },
  async run(ctx, { integrationId, ...changes }) {
    await requireCredential(ctx, changes.credentialId ?? null);
    const integration = await ctx.db.mongo.integrations.update({ integrationId, changes });
    if (integration === null) throw notFound("integration");
    return integration;
  },
});

export const deleteIntegration = defineOperation({
  name: "integration.delete",
  permission: "integration:write",
  input: IntegrationRef,
  output: Nothing,
  http: { method: "DELETE", path: "/integrations/{integrationId}", status: 204, tag, summary: "Remove an integration's configuration; workflows stay" },
  async run(ctx, ref) {
    if (!(await ctx.db.mongo.integrations.remove(ref))) throw notFound("integration");
    return null;
  },
});

async function requireCredential(ctx: Context, credentialId: string | null): Promise<void> {
  if (credentialId !== null && (await ctx.db.mongo.credentials.findById({ credentialId })) === null)
    throw badRequest("There is no such credential in this organization.", [{ path: "credentialId", message: "is not known" }]);
}
