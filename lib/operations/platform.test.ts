import { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureUser } from "@/lib/auth/people";
import type { Runtime } from "@/lib/context";
import {
  addCollaborationComment,
  endCollaborationSession,
  getCollaborationSession,
  joinCollaboration,
  listCollaborationSessions,
} from "@/lib/operations/collaboration";
import { createCredential } from "@/lib/operations/credentials";
import { createCustomNode, deleteCustomNode, getCustomNode, listCustomNodes, updateCustomNode } from "@/lib/operations/custom-nodes";
import { createIntegration, deleteIntegration, getIntegration, listIntegrations, updateIntegration } from "@/lib/operations/integrations";
import { listMembers } from "@/lib/operations/members";
import { createWorkflow, deleteWorkflow } from "@/lib/operations/workflows";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

function nodeOf(integration: string) {
  return { id: integration, type: "action", data: { label: integration, integration } };
}

describe("integrations", () => {
  it("are configured once per key, with the workflows counted that use them", async () => {
    const context = makeContext({ runtime });
    const { workflowId } = await createWorkflow.execute(context, { name: "Gone", nodes: [nodeOf("slack")] });
    await deleteWorkflow.execute(context, { workflowId });
    await createWorkflow.execute(context, { name: "Both", nodes: [nodeOf("slack"), nodeOf("http")] });
    await createWorkflow.execute(context, { name: "One", nodes: [nodeOf("slack")] });
    const { credentialId } = await createCredential.execute(context, { name: "S", type: "slackApi", secret: { token: "t" } });
    const slack = await createIntegration.execute(context, { key: "slack", displayName: "Slack", configuration: { "a.b": [1, { c: null }] }, credentialId });
    expect(slack).toMatchObject({ workflowCount: 2, isEnabled: true, configuration: { "a.b": [1, { c: null }] }, credentialId });
    await createIntegration.execute(context, { key: "unused", displayName: "Unused", isEnabled: false });
    const { items } = await listIntegrations.execute(context, {});
    expect(items.map(({ key, workflowCount }) => [key, workflowCount])).toEqual([
      ["unused", 0],
      ["slack", 2],
    ]);
    expect((await listIntegrations.execute(context, { isEnabled: "false" })).items.map(({ key }) => key)).toEqual(["unused"]);
    await expect(createIntegration.execute(context, { key: "slack", displayName: "Again" })).rejects.toMatchObject({ code: "conflict" });
    expect(await updateIntegration.execute(context, { integrationId: slack.integrationId, credentialId: null })).toMatchObject({
      credentialId: null,
      displayName: "Slack",
    });
  });

  it("take no credential of another organization, and are absent there", async () => {
    const { credentialId } = await createCredential.execute(makeContext({ runtime }), { name: "S", type: "slackApi", secret: { token: "t" } });
    const context = makeContext({ runtime });
    await expect(createIntegration.execute(context, { key: "slack", displayName: "Slack", credentialId })).rejects.toMatchObject({ code: "bad_request" });
    const { integrationId } = await createIntegration.execute(context, { key: "slack", displayName: "Slack" });
    const stranger = makeContext({ runtime });
    for (const operation of [getIntegration, deleteIntegration])
      await expect(operation.execute(stranger, { integrationId })).rejects.toMatchObject({ code: "not_found" });
    await expect(updateIntegration.execute(stranger, { integrationId, displayName: "x" })).rejects.toMatchObject({ code: "not_found" });
    await deleteIntegration.execute(context, { integrationId });
    expect((await listIntegrations.execute(context, {})).items).toEqual([]);
  });
});

describe("custom nodes", () => {
  it("come back as they went in; lists leave schema and documentation in the store", async () => {
    const context = makeContext({ runtime });
    const input = {
      type: "acme.score",
      typeVersion: 2,
      displayName: "Score",
      propertiesSchema: { type: "object", properties: { $limit: {} } },
      documentation: "# Score",
    };
    const node = await createCustomNode.execute(context, input);
    const ref = { customNodeId: node.customNodeId };
    expect(await getCustomNode.execute(context, ref)).toEqual({ ...node, ...input });
    await createCustomNode.execute(context, { ...input, typeVersion: 3 });
    await expect(createCustomNode.execute(context, input)).rejects.toMatchObject({ code: "conflict" });
    await updateCustomNode.execute(context, { ...ref, isDeprecated: true });
    const { items } = await listCustomNodes.execute(context, { type: "acme.score", isDeprecated: "true" });
    expect(items).toMatchObject([{ typeVersion: 2 }]);
    expect(items[0]).not.toHaveProperty("propertiesSchema");
    await expect(deleteCustomNode.execute(makeContext({ runtime }), ref)).rejects.toMatchObject({ code: "not_found" });
    await deleteCustomNode.execute(context, ref);
    await expect(getCustomNode.execute(context, ref)).rejects.toMatchObject({ code: "not_found" });
  });

  it("refuse what cannot be stored", async () => {
    const context = makeContext({ runtime });
    for (const propertiesSchema of [{ _bsontype: "Long" }, { big: "x".repeat(300_000) }])
      await expect(createCustomNode.execute(context, { type: "a.b", displayName: "x", propertiesSchema })).rejects.toMatchObject({ code: "bad_request" });
  });
});

describe("collaboration", () => {
  it("has one active session per workflow, which all who come join", async () => {
    const organizationId = newObjectId();
    const { workflowId } = await createWorkflow.execute(makeContext({ runtime, organizationId }), { name: "Shared" });
    const people = Array.from({ length: 6 }, () => makeContext({ runtime, organizationId }));
    const sessions = await Promise.all(people.map((context) => joinCollaboration.execute(context, { workflowId })));
    const [first] = sessions;
    expect(new Set(sessions.map(({ collaborationSessionId }) => collaborationSessionId)).size).toBe(1);
    const ref = { collaborationSessionId: first?.collaborationSessionId ?? "" };
    const [someone] = people;
    if (someone === undefined) throw new Error("nobody");
    await joinCollaboration.execute(someone, { workflowId });
    expect((await getCollaborationSession.execute(someone, ref)).participants).toHaveLength(6);
    await addCollaborationComment.execute(someone, { ...ref, text: "First" });
    const commented = await addCollaborationComment.execute(someone, { ...ref, text: "<img onerror=x>", nodeId: "a" });
    expect(commented.comments.map(({ text, nodeId }) => [text, nodeId])).toEqual([
      ["First", null],
      ["<img onerror=x>", "a"],
    ]);
    await expect(getCollaborationSession.execute(makeContext({ runtime }), ref)).rejects.toMatchObject({ code: "not_found" });
    expect(await endCollaborationSession.execute(someone, ref)).toMatchObject({ status: "ended", commentCount: 2 });
    await expect(addCollaborationComment.execute(someone, { ...ref, text: "Late" })).rejects.toMatchObject({ code: "conflict" });
    await expect(endCollaborationSession.execute(someone, ref)).rejects.toMatchObject({ code: "not_found" });
    const next = await joinCollaboration.execute(someone, { workflowId });
    expect(next.collaborationSessionId).not.toBe(ref.collaborationSessionId);
    const { items } = await listCollaborationSessions.execute(someone, { workflowId });
    expect(items.map(({ status }) => status)).toEqual(["active", "ended"]);
    expect(items[0]).not.toHaveProperty("comments");
  });

  it("is only about a workflow of the organization that is not in the trash", async () => {
    const context = makeContext({ runtime });
    const foreign = await createWorkflow.execute(makeContext({ runtime }), { name: "Theirs" });
    const trashed = await createWorkflow.execute(context, { name: "Trashed" });
    await deleteWorkflow.execute(context, { workflowId: trashed.workflowId });
    for (const { workflowId } of [foreign, trashed])
      await expect(joinCollaboration.execute(context, { workflowId })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("members", () => {
  it("are listed with name, address and role, newest first, and only one's own", async () => {
    const names = ["Ada", "Ben"];
    const users = await Promise.all(
      names.map((name) => ensureUser({ auth: runtime.auth, email: `${name}-${newObjectId()}@example.com`, name, password: "a-long-password" })),
    );
    const [owner, member] = users;
    const slug = `o-${newObjectId()}`;
    const { organizationId } = await runtime.identity.organizations.insert({ name: "Org", slug, ownerId: owner?.userId ?? "" });
    await runtime.stores.mongo.models.Membership.create({ organizationId, userId: new Types.ObjectId(member?.userId), role: "viewer" });
    const context = makeContext({ runtime, organizationId });
    const { items } = await listMembers.execute(context, {});
    expect(items.map(({ name, role }) => [name, role])).toEqual([
      ["Ben", "viewer"],
      ["Ada", "owner"],
    ]);
    expect(items[0]?.email).toMatch(/^ben-/);
    const first = await listMembers.execute(context, { limit: 1 });
    expect((await listMembers.execute(context, { limit: 1, cursor: first.nextCursor ?? "" })).items.map(({ name }) => name)).toEqual(["Ada"]);
    expect((await listMembers.execute(makeContext({ runtime }), {})).items).toEqual([]);
  });
});

describe("plans", () => {
  it("serve every list from an index, without a sort", async () => {
    const { ApiKey, Credential, Integration, CustomNode, CollaborationSession, Membership, Workflow } = runtime.stores.mongo.models;
    const own = { organizationId: new Types.ObjectId() };
    const newest = { _id: -1 } as const;
    const plans = await Promise.all([
      ApiKey.find(own, { keyHash: 0 }).sort(newest).limit(51).explain("queryPlanner"),
      Credential.find(own).sort(newest).limit(51).explain("queryPlanner"),
      Credential.find({ ...own, type: "slackApi" })
        .sort(newest)
        .limit(51)
        .explain("queryPlanner"),
      Integration.find(own).sort(newest).limit(51).explain("queryPlanner"),
      Integration.find({ ...own, isEnabled: true })
        .sort(newest)
        .limit(51)
        .explain("queryPlanner"),
      CustomNode.find(own).sort(newest).limit(51).explain("queryPlanner"),
      CustomNode.find({ ...own, type: "a" })
        .sort(newest)
        .limit(51)
        .explain("queryPlanner"),
      CustomNode.find({ ...own, isDeprecated: true })
        .sort(newest)
        .limit(51)
        .explain("queryPlanner"),
      CollaborationSession.find(own).sort(newest).limit(51).explain("queryPlanner"),
      CollaborationSession.find({ ...own, status: "active" })
        .sort(newest)
        .limit(51)
        .explain("queryPlanner"),
      CollaborationSession.find({ ...own, workflowId: new Types.ObjectId() })
        .sort(newest)
        .limit(51)
        .explain("queryPlanner"),
      Membership.find(own).sort(newest).limit(51).explain("queryPlanner"),
      Workflow.find({ ...own, isDeleted: false, integrations: { $in: ["slack", "http"] } }, { _id: 0, integrations: 1 }).explain("queryPlanner"),
    ]);
    for (const plan of plans) {
      const text = JSON.stringify(plan);
      const winning = text.slice(text.indexOf('"winningPlan"'), text.indexOf('"rejectedPlans"'));
      expect(winning).toContain("IXSCAN");
      expect(winning).not.toMatch(/"SORT"|COLLSCAN/);
    }
  });
});
