import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Runtime } from "@/lib/context";
import {
  createWorkflow,
  deleteWorkflow,
  exportWorkflow,
  getWorkflow,
  getWorkflowFacets,
  listWorkflows,
  purgeWorkflow,
  restoreWorkflow,
  updateWorkflow,
} from "@/lib/operations/workflows";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

const node = {
  id: "a",
  type: "trigger.webhook",
  position: { x: 1, y: 2, z: 3 },
  colour: "red",
  data: { label: "Hook", integration: "webhook", parameters: { "a.b": 1, $set: { nested: {} } }, extra: [null] },
};

describe("workflows", () => {
  it("comes back with every unknown field of nodes, edges and settings as it went in", async () => {
    const context = makeContext({ runtime });
    const edge = { id: "e", source: "a", target: "gone", sourceHandle: "main:0", weight: 2 };
    const { workflowId } = await createWorkflow.execute(context, {
      name: "One",
      nodes: [node],
      edges: [edge],
      settings: { timezone: "Asia/Kathmandu", empty: {} },
    });
    const workflow = await getWorkflow.execute(context, { workflowId });
    expect(workflow.nodes[0]).toMatchObject(node);
    expect(workflow.edges).toEqual([edge]);
    expect(workflow.settings).toEqual({ timezone: "Asia/Kathmandu", empty: {} });
    expect(workflow).toMatchObject({ nodeCount: 1, integrations: ["webhook"], version: 1, isActive: false, deletedAt: null });
  });

  it("is absent for another organization, in every operation", async () => {
    const { workflowId } = await createWorkflow.execute(makeContext({ runtime }), { name: "Mine" });
    const stranger = makeContext({ runtime });
    const ref = { workflowId };
    for (const operation of [getWorkflow, deleteWorkflow, restoreWorkflow, purgeWorkflow, exportWorkflow]) {
      await expect(operation.execute(stranger, ref)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(updateWorkflow.execute(stranger, { ...ref, name: "Theirs" })).rejects.toMatchObject({ code: "not_found" });
    expect((await listWorkflows.execute(stranger, {})).items).toEqual([]);
  });

  it("pages through all rows once, newest change first, and refuses a cursor that is not its own", async () => {
    const context = makeContext({ runtime });
    for (let index = 0; index < 7; index++) await createWorkflow.execute(context, { name: `W${index}` });
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { name: string }[]; nextCursor: string | null } = await listWorkflows.execute(context, { limit: 3, ...(cursor ? { cursor } : {}) });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual(["W6", "W5", "W4", "W3", "W2", "W1", "W0"]);
    await expect(listWorkflows.execute(context, { cursor: "bm9wZQ" })).rejects.toMatchObject({ code: "bad_request" });
  });

  it("filters by text taken literally, by tags and by activity", async () => {
    const context = makeContext({ runtime });
    await createWorkflow.execute(context, { name: "Invoice (EU) .*", tags: ["billing", "eu"], isActive: true });
    await createWorkflow.execute(context, { name: "Slack digest", tags: ["eu"] });
    const list = async (input: Record<string, unknown>) => (await listWorkflows.execute(context, input)).items.map(({ name }) => name);
    expect(await list({ q: "(eu) .*" })).toEqual(["Invoice (EU) .*"]);
    expect(await list({ q: ".*digest" })).toEqual([]);
    expect(await list({ tag: ["eu", "billing"] })).toEqual(["Invoice (EU) .*"]);
    expect(await list({ tag: "eu" })).toEqual(["Slack digest", "Invoice (EU) .*"]);
    expect(await list({ isActive: "false" })).toEqual(["Slack digest"]);
    await expect(listWorkflows.execute(context, { "q[$ne]": "x" })).rejects.toMatchObject({ code: "bad_request" });
    await expect(listWorkflows.execute(context, { q: { $ne: "x" } })).rejects.toMatchObject({ code: "bad_request" });
    expect(await getWorkflowFacets.execute(context, {})).toEqual({
      total: 2,
      active: 1,
      deleted: 0,
      tags: [
        { tag: "eu", count: 2 },
        { tag: "billing", count: 1 },
      ],
    });
  });

  it("goes to the trash inactive, comes back, and is deleted for good only from there", async () => {
    const context = makeContext({ runtime });
    const { workflowId } = await createWorkflow.execute(context, { name: "Short-lived", isActive: true });
    await expect(purgeWorkflow.execute(context, { workflowId })).rejects.toMatchObject({ code: "not_found" });
    await deleteWorkflow.execute(context, { workflowId });
    expect((await listWorkflows.execute(context, {})).items).toEqual([]);
    expect((await listWorkflows.execute(context, { isDeleted: "true" })).items).toHaveLength(1);
    await expect(updateWorkflow.execute(context, { workflowId, name: "No" })).rejects.toMatchObject({ code: "not_found" });
    expect(await restoreWorkflow.execute(context, { workflowId })).toMatchObject({ isActive: false, deletedAt: null });
    await deleteWorkflow.execute(context, { workflowId });
    await purgeWorkflow.execute(context, { workflowId });
    await expect(getWorkflow.execute(context, { workflowId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("counts a version for each change and leaves unnamed fields alone", async () => {
    const context = makeContext({ runtime });
    const { workflowId } = await createWorkflow.execute(context, { name: "Before", nodes: [node], tags: ["x"] });
    const after = await updateWorkflow.execute(context, { workflowId, name: "After" });
    expect(after).toMatchObject({ name: "After", version: 2, tags: ["x"], nodeCount: 1 });
  });

  it("asks for the permission before it looks at the input", async () => {
    const reader = makeContext({ runtime, scopes: ["workflow:read"] });
    await expect(createWorkflow.execute(reader, { nonsense: true })).rejects.toMatchObject({ code: "forbidden" });
    await expect(getWorkflow.execute(reader, { workflowId: "not-an-id" })).rejects.toMatchObject({ code: "bad_request" });
    await expect(getWorkflow.execute(reader, { workflowId: newObjectId() })).rejects.toMatchObject({ code: "not_found" });
  });
});
