import type { Context } from "@/lib/context";
import { AppError, badRequest, notFound } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import {
  CreateCredentialInput,
  Credential,
  CredentialPage,
  CredentialRef,
  ListCredentialsInput,
  type SecretFields,
  UpdateCredentialInput,
} from "@/lib/schemas/credential";
import { Nothing } from "@/lib/schemas/nothing";

const tag = "platform";

export const listCredentials = defineOperation({
  name: "credential.list",
  permission: "credential:read",
  input: ListCredentialsInput,
  output: CredentialPage,
  http: { method: "GET", path: "/credentials", tag, summary: "List credentials, newest first; no secret is ever shown" },
  run: (ctx, input) => ctx.db.mongo.credentials.findPage(input),
});

export const getCredential = defineOperation({
  name: "credential.get",
  permission: "credential:read",
  input: CredentialRef,
  output: Credential,
  http: { method: "GET", path: "/credentials/{credentialId}", tag, summary: "Read one credential without its secret" },
  async run(ctx, ref) {
    const credential = await ctx.db.mongo.credentials.findById(ref);
    if (credential === null) throw notFound("credential");
    return credential;
  },
});

export const createCredential = defineOperation({
  name: "credential.create",
  permission: "credential:write",
  input: CreateCredentialInput,
  output: Credential,
  http: {
    method: "POST",
    path: "/credentials",
    status: 201,
    idempotency: "mongodb",
    tag,
    summary: "Store a credential; its secret goes in encrypted and never comes out",
  },
  async run(ctx, { secret, ...credential }) {
    const dataKey = await findDataKey(ctx);
    const createdBy = ctx.actor.kind === "user" ? ctx.actor.viewer.name : null;
    return ctx.db.mongo.credentials.insert({ ...credential, createdBy }, (credentialId) =>
      sealSecret(ctx, { dataKey, credentialId, type: credential.type, secretVersion: 1, secret }),
    );
  },
});

export const updateCredential = defineOperation({
  name: "credential.update",
  permission: "credential:write",
  input: UpdateCredentialInput,
  output: Credential,
  http: {
    method: "PATCH",
    path: "/credentials/{credentialId}",
    tag,
    summary: "Change the named fields; in `secret` a value replaces, null removes, what is not named stays",
  },
  async run(ctx, { credentialId, secret, ...changes }) {
    const sealed = secret === undefined ? null : await resealSecret(ctx, { credentialId, secret });
    const credential = await ctx.db.mongo.credentials.update({ credentialId, changes }, sealed);
    if (credential === null && sealed !== null)
      throw new AppError({ code: "conflict", message: "Somebody else changed this secret in the same moment: read the credential and try again." });
    if (credential === null) throw notFound("credential");
    return credential;
  },
});

export const deleteCredential = defineOperation({
  name: "credential.delete",
  permission: "credential:write",
  input: CredentialRef,
  output: Nothing,
  http: { method: "DELETE", path: "/credentials/{credentialId}", status: 204, tag, summary: "Delete a credential for good" },
  async run(ctx, ref) {
    if (!(await ctx.db.mongo.credentials.remove(ref))) throw notFound("credential");
    return null;
  },
});

type DataKey = Awaited<ReturnType<typeof findDataKey>>;

async function findDataKey(ctx: Context) {
  const { organizationId, secrets } = ctx;
  const dataKey = await ctx.db.mongo.dataKeys.findOrInsert((dataKeyId) => secrets.createDataKey({ organizationId, dataKeyId }));
  if (dataKey.masterKeyId !== secrets.masterKeyId)
    throw new AppError({
      code: "unavailable",
      message: "The credentials are locked: REPORUNNER_ENCRYPTION_KEY is not the key they were encrypted with. Everything else works.",
    });
  return dataKey;
}

type SecretToSeal = { dataKey: DataKey; credentialId: string; type: string; secretVersion: number; secret: SecretFields };

function sealSecret({ organizationId, secrets }: Context, { dataKey, secret, ...place }: SecretToSeal) {
  const envelope = secrets.seal({ dataKey, place: { organizationId, ...place }, text: JSON.stringify(secret) });
  return { envelope, secretFields: Object.keys(secret).sort() };
}

async function resealSecret(ctx: Context, { credentialId, secret }: { credentialId: string; secret: Record<string, string | null> }) {
  const stored = await ctx.db.mongo.credentials.findSealed({ credentialId });
  if (stored === null) throw notFound("credential");
  const { type, secretVersion, envelope } = stored;
  const dataKey = await findDataKey(ctx);
  const known: SecretFields = JSON.parse(
    ctx.secrets.open({ dataKey, place: { organizationId: ctx.organizationId, credentialId, type, secretVersion }, envelope }),
  );
  const merged = Object.fromEntries(Object.entries({ ...known, ...secret }).filter((entry): entry is [string, string] => entry[1] !== null));
  const checked = CreateCredentialInput.shape.secret.safeParse(merged);
  if (!checked.success)
    throw badRequest(`The secret ${checked.error.issues[0]?.message ?? "is not valid"}.`, [
      { path: "secret", message: checked.error.issues[0]?.message ?? "" },
    ]);
  return { ...sealSecret(ctx, { dataKey, credentialId, type, secretVersion: secretVersion + 1, secret: checked.data }), fromVersion: secretVersion };
}
