import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureUser, resetPassword } from "@/lib/auth/people";
import { readActor } from "@/lib/auth/read-actor";
import type { Runtime } from "@/lib/context";
import { createApiKey, revokeApiKey } from "@/lib/operations/api-keys";
import { createOrganization, listMyOrganizations } from "@/lib/operations/organizations";
import { createWorkflow, listWorkflows } from "@/lib/operations/workflows";
import { makeContext, makeContextOf, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

const password = "correct-horse-battery";
let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

function read(headers: Headers, organizationSlug: string | null, overrides: Partial<Parameters<typeof readActor>[0]["sources"]> = {}) {
  const { auth, identity, cache, stores } = runtime;
  return readActor({ headers, organizationSlug, sources: { auth, identity, cache, mongoGuard: stores.mongoGuard, ...overrides } });
}

async function signUp(): Promise<{ email: string; userId: string; headers: Headers; slug: string }> {
  const email = `${newObjectId()}@example.test`;
  const { userId } = await ensureUser({ auth: runtime.auth, email, name: "Mira", password });
  const slug = `org-${newObjectId()}`;
  await runtime.identity.organizations.insert({ name: "Org", slug, ownerId: userId });
  const { headers } = await runtime.auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return { email, userId, slug, headers: new Headers({ cookie }) };
}

describe("readActor", () => {
  it("knows a session and its role in the organization of the address, and nobody in another", async () => {
    const { headers, slug, userId } = await signUp();
    expect(await read(headers, slug)).toMatchObject({ kind: "user", viewer: { userId }, membership: { slug, role: "owner" }, isReadOnly: false });
    const elsewhere = await read(headers, "someone-elses");
    expect(elsewhere).toMatchObject({ kind: "user", membership: null });
    await expect(listWorkflows.execute(makeContextOf({ runtime, actor: elsewhere }), {})).rejects.toMatchObject({ code: "not_found" });
    expect(await read(new Headers(), slug)).toEqual({ kind: "anonymous" });
    expect(await read(new Headers({ cookie: "reporunner.session_token=forged.signature" }), slug)).toEqual({ kind: "anonymous" });
  });

  it("answers from what was last known while MongoDB is away, for reading only", async () => {
    const { headers, slug } = await signUp();
    await read(headers, slug);
    const away = {
      run: () => Promise.reject(Object.assign(new Error("away"), { [Symbol.for("reporunner.app-error")]: true, code: "unavailable" })),
      wrap: runtime.stores.mongoGuard.wrap,
      downSince: () => null,
      markAnswering: () => undefined,
    };
    const actor = await read(headers, slug, { mongoGuard: away });
    expect(actor).toMatchObject({ kind: "user", isReadOnly: true, membership: { role: "owner" } });
    await expect(createWorkflow.execute(makeContextOf({ runtime, actor }), { name: "x" })).rejects.toMatchObject({ code: "unavailable" });
    await expect(read((await signUp()).headers, slug, { mongoGuard: away })).rejects.toMatchObject({ code: "unavailable" });
  });

  it("ends every session when a password is reset", async () => {
    const { headers, slug, email } = await signUp();
    expect(await resetPassword({ auth: runtime.auth, email, password: "another-long-password" })).toBe(true);
    const withoutCache = new Headers({
      cookie: (headers.get("cookie") ?? "")
        .split("; ")
        .filter((part) => !part.includes("session_data"))
        .join("; "),
    });
    expect(await read(withoutCache, slug)).toEqual({ kind: "anonymous" });
    await expect(runtime.auth.api.signInEmail({ body: { email, password } })).rejects.toThrow();
    expect(await resetPassword({ auth: runtime.auth, email: "nobody@example.test", password })).toBe(false);
  });

  it("lets nobody sign up by themselves", async () => {
    await expect(runtime.auth.api.signUpEmail({ body: { email: "new@example.test", password, name: "New" } })).rejects.toThrow();
  });
});

describe("API keys", () => {
  it("work by their scopes until they are revoked or expire, and are kept as a hash alone", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const created = await createApiKey.execute(context, { name: "Reader", scopes: ["workflow:read"] });
    const bearer = new Headers({ authorization: `Bearer ${created.secret}` });
    expect(await read(bearer, null)).toMatchObject({ kind: "apiKey", organizationId, scopes: ["workflow:read"] });
    const stored = await runtime.stores.mongo.models.ApiKey.findById(created.apiKeyId).lean();
    expect(JSON.stringify(stored)).not.toContain(created.secret);
    await runtime.stores.mongo.models.ApiKey.updateOne({ _id: created.apiKeyId }, { expiresAt: new Date(Date.now() - 1) });
    await expect(read(bearer, null)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(revokeApiKey.execute(makeContext({ runtime }), { apiKeyId: created.apiKeyId })).rejects.toMatchObject({ code: "not_found" });
    await revokeApiKey.execute(context, { apiKeyId: created.apiKeyId });
    await expect(revokeApiKey.execute(context, { apiKeyId: created.apiKeyId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("give nothing that their maker does not have", async () => {
    const limited = makeContext({ runtime, scopes: ["api-key:write"] });
    await expect(createApiKey.execute(limited, { name: "More", scopes: ["workflow:write"] })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("organizations", () => {
  it("are made with their maker as owner, and an address only once", async () => {
    const { headers } = await signUp();
    const context = makeContextOf({ runtime, actor: await read(headers, null) });
    const slug = `lab-${newObjectId()}`;
    await createOrganization.execute(context, { name: "Lab", slug });
    await expect(createOrganization.execute(context, { name: "Lab", slug })).rejects.toMatchObject({ code: "conflict", details: [{ path: "slug" }] });
    const again = makeContextOf({ runtime, actor: await read(headers, slug) });
    expect((await listMyOrganizations.execute(again, {})).items.find((item) => item.slug === slug)).toMatchObject({ role: "owner" });
    await expect(createOrganization.execute(makeContext({ runtime }), { name: "By key", slug: "by-key" })).rejects.toMatchObject({ code: "forbidden" });
  });
});
