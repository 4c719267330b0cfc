import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, type Runtime } from "@/lib/context";
import { createCredential, deleteCredential, getCredential, listCredentials, updateCredential } from "@/lib/operations/credentials";
import { createSecretBox } from "@/lib/secrets/secret-box";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const slack = { name: "Team Slack", type: "slackApi", secret: { token: "xoxb-canary-1", refreshToken: "canary-2" } };

/** What is stored, opened with the test's own key. */
async function openStored(context: ReturnType<typeof makeContext>, credentialId: string): Promise<unknown> {
  const stored = await context.db.mongo.credentials.findSealed({ credentialId });
  if (stored === null) throw new Error("not there");
  const dataKey = await context.db.mongo.dataKeys.findOrInsert(() => {
    throw new Error("there must be one");
  });
  const { type, secretVersion, envelope } = stored;
  const place = { organizationId: context.organizationId, credentialId, type, secretVersion };
  return JSON.parse(context.secrets.open({ dataKey, place, envelope }));
}

describe("credentials", () => {
  it("go in encrypted and never come out", async () => {
    const context = makeContext({ runtime });
    const created = await createCredential.execute(context, { ...slack, allowedHosts: ["*.slack.com"] });
    const answers = [created, await getCredential.execute(context, { credentialId: created.credentialId }), await listCredentials.execute(context, {})];
    expect(JSON.stringify(answers)).not.toMatch(/canary|envelope|ciphertext/);
    expect(created).toMatchObject({ secretFields: ["refreshToken", "token"], secretVersion: 1, allowedHosts: ["*.slack.com"], lastUsedAt: null });
    const raw = await runtime.stores.mongo.models.Credential.findById(created.credentialId).lean();
    expect(JSON.stringify(raw)).not.toContain("canary");
    expect(await openStored(context, created.credentialId)).toEqual(slack.secret);
  });

  it("changes a field of a secret, removes one, keeps the rest, and counts the version", async () => {
    const context = makeContext({ runtime });
    const { credentialId } = await createCredential.execute(context, slack);
    const changed = await updateCredential.execute(context, { credentialId, secret: { token: "new", refreshToken: null, signing: "more" } });
    expect(changed).toMatchObject({ secretVersion: 2, secretFields: ["signing", "token"] });
    expect(await openStored(context, credentialId)).toEqual({ token: "new", signing: "more" });
    expect(await updateCredential.execute(context, { credentialId, name: "Renamed" })).toMatchObject({ name: "Renamed", secretVersion: 2 });
    await expect(updateCredential.execute(context, { credentialId, secret: { token: null, signing: null } })).rejects.toMatchObject({ code: "bad_request" });
  });

  it("loses no secret where two change it in the same moment: one is told", async () => {
    const context = makeContext({ runtime });
    const { credentialId } = await createCredential.execute(context, slack);
    const outcomes = await Promise.allSettled(["a", "b", "c"].map((field) => updateCredential.execute(context, { credentialId, secret: { [field]: "x" } })));
    const done = outcomes.filter(({ status }) => status === "fulfilled").length;
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "conflict" });
    expect((await getCredential.execute(context, { credentialId })).secretVersion).toBe(1 + done);
    expect(Object.keys(Object(await openStored(context, credentialId)))).toHaveLength(2 + done);
  });

  it("makes one data key for an organization, however many need it first", async () => {
    const context = makeContext({ runtime });
    await Promise.all(Array.from({ length: 6 }, (_, index) => createCredential.execute(context, { ...slack, name: `C${index}` })));
    expect(await runtime.stores.mongo.models.DataKey.countDocuments({ organizationId: context.organizationId })).toBe(1);
  });

  it("is locked and not lost under another master key", async () => {
    const context = makeContext({ runtime });
    const { credentialId } = await createCredential.execute(context, slack);
    const locked = createContext({ runtime: { ...runtime, auth: runtime.auth, secrets: createSecretBox(Buffer.alloc(32, 9)) }, actor: context.actor });
    await expect(updateCredential.execute(locked, { credentialId, secret: { token: "x" } })).rejects.toMatchObject({ code: "unavailable", message: /locked/ });
    await expect(createCredential.execute(locked, { ...slack, name: "Second" })).rejects.toMatchObject({ code: "unavailable" });
    expect(await getCredential.execute(locked, { credentialId })).toMatchObject({ name: "Team Slack" });
    expect(await openStored(context, credentialId)).toEqual(slack.secret);
  });

  it("is absent for another organization, and refuses a doubled name and a bad host", async () => {
    const context = makeContext({ runtime });
    const { credentialId } = await createCredential.execute(context, slack);
    const stranger = makeContext({ runtime });
    for (const operation of [getCredential, deleteCredential])
      await expect(operation.execute(stranger, { credentialId })).rejects.toMatchObject({ code: "not_found" });
    for (const change of [{ name: "x" }, { secret: { token: "x" } }])
      await expect(updateCredential.execute(stranger, { credentialId, ...change })).rejects.toMatchObject({ code: "not_found" });
    await expect(createCredential.execute(context, slack)).rejects.toMatchObject({ code: "conflict" });
    for (const host of ["https://slack.com", "localhost", "10.0.0.1/x", "*", "a..b"])
      await expect(createCredential.execute(context, { ...slack, name: host, allowedHosts: [host] }), host).rejects.toMatchObject({ code: "bad_request" });
    await expect(createCredential.execute(makeContext({ runtime, scopes: ["credential:read"] }), slack)).rejects.toMatchObject({ code: "forbidden" });
    await deleteCredential.execute(context, { credentialId });
    await expect(getCredential.execute(context, { credentialId: newObjectId() })).rejects.toMatchObject({ code: "not_found" });
  });
});
