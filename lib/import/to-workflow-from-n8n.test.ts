import { describe, expect, it } from "vitest";
import { readWorkflowFile } from "@/lib/import/read-workflow-file";

const webhook = { id: "1", name: "Webhook", type: "n8n-nodes-base.webhook", position: [10, 20], parameters: { path: "a.b" }, typeVersion: 2 };

function read(source: unknown) {
  const result = readWorkflowFile({ name: "folder/My file.json", content: JSON.stringify(source) });
  if (!result.ok || result.workflows[0] === undefined) throw new Error(JSON.stringify(result));
  return result.workflows[0];
}

function readNode(node: unknown) {
  const { workflow, warnings } = read({ nodes: [node], connections: {} });
  return { node: workflow.nodes[0], warnings };
}

describe("a node of n8n", () => {
  it("keeps every field it has, credentials by name only", () => {
    const extras = { typeVersion: 2.1, webhookId: "w", notes: "n", notesInFlow: true, retryOnFail: true, onError: "continueErrorOutput", later: { $x: 1 } };
    const { node, warnings } = readNode({ ...webhook, ...extras, disabled: true, credentials: { slackApi: { id: "77", name: "Team" }, oldApi: "by name" } });
    expect(node).toEqual({
      id: "1",
      type: "n8n-nodes-base.webhook",
      position: { x: 10, y: 20 },
      data: {
        ...extras,
        label: "Webhook",
        integration: "webhook",
        parameters: { path: "a.b" },
        disabled: true,
        credentials: [
          { type: "slackApi", name: "Team" },
          { type: "oldApi", name: "by name" },
        ],
      },
    });
    expect(warnings).toEqual([]);
  });

  it("lets no secret in with a credential", () => {
    const { node, warnings } = readNode({ ...webhook, credentials: { httpBasicAuth: { id: "1", name: "Shop", data: { password: "hunter2" } } } });
    expect(JSON.stringify(node)).not.toContain("hunter2");
    expect(node?.data.credentials).toEqual([{ type: "httpBasicAuth", name: "Shop" }]);
    expect(warnings).toEqual(['1 credential held more than a name, and only the name was imported: "Shop".']);
  });

  it("is a sticky note as well", () => {
    const { node } = readNode({ ...webhook, type: "n8n-nodes-base.stickyNote", parameters: { content: "# Hi", width: 300 } });
    expect(node).toMatchObject({ type: "n8n-nodes-base.stickyNote", data: { integration: null, parameters: { content: "# Hi", width: 300 } } });
  });

  it.each([[["a", 1]], [[null, 3]], [[]], [undefined], [{ x: 1 }]])("at %j has no position", (position) => {
    const { node, warnings } = readNode({ ...webhook, position });
    expect(node?.position).toBeNull();
    expect(warnings).toEqual(["1 node had no usable position and will be laid out automatically."]);
  });

  it("without name, type and parameters is still a node", () => {
    const { node, warnings } = readNode({ position: [0, 0], parameters: "x" });
    expect(node).toMatchObject({ id: "node-1", type: "unknown", data: { label: "unknown", parameters: {} } });
    expect(warnings).toEqual([
      "1 node had no usable id and was given one.",
      "1 node had no name and is called by its type.",
      '1 node had no type and is shown as "unknown": "unknown".',
      '1 node had parameters that are not an object, and they were left out: "unknown".',
    ]);
  });

  it("has an id of its own, whatever the file says", () => {
    const { workflow, warnings } = read({
      nodes: [webhook, { ...webhook, name: "Copy" }, { ...webhook, id: undefined, name: "Third" }, { ...webhook, id: 1, name: "Number" }],
      connections: {},
    });
    expect(workflow.nodes.map(({ id }) => id)).toEqual(["1", "1-2", "node-3", "1-3"]);
    expect(warnings).toEqual(['2 nodes had the id of another node and were given a new one: "Copy", "Number".', "1 node had no usable id and was given one."]);
  });
});

describe("a workflow of n8n", () => {
  it("comes in with name, description, tags and settings, inactive, without data of its runs", () => {
    const { workflow, warnings } = read({
      id: "abc",
      name: "  Orders ",
      description: "What it does",
      active: true,
      nodes: [webhook],
      connections: {},
      tags: ["a", { id: "9", name: "b", createdAt: "…" }, "a", "", { id: "1" }],
      settings: { executionOrder: "v1", errorWorkflow: "xyz" },
      pinData: { Webhook: [{ json: { email: "a@example.org" } }] },
      staticData: { lastId: 1 },
      meta: { instanceId: "secretive", templateId: "1234" },
      shared: [{ email: "b@example.org" }],
    });
    expect(workflow).toMatchObject({ name: "Orders", description: "What it does", isActive: false, tags: ["a", "b"], folder: null });
    expect(workflow.settings).toEqual({ n8n: { id: "abc", templateId: "1234" }, executionOrder: "v1", errorWorkflow: "xyz" });
    expect(JSON.stringify(workflow)).not.toMatch(/example\.org|secretive|lastId/);
    expect(warnings).toEqual([
      "The workflow was active in n8n. It was imported inactive, so that nothing runs before you switch it on.",
      "Pinned test data was not imported, because it may hold personal data or secrets.",
      "Data saved by earlier runs (staticData) was not imported, because it may hold personal data or secrets.",
      '1 field of the file was not imported: "shared".',
    ]);
  });

  it("is called after its file, described by its meta, put in its folder", () => {
    const { workflow, warnings } = read({
      nodes: [],
      connections: {},
      meta: { description: "From meta" },
      parentFolder: { id: "1", name: "Sales" },
      pinData: {},
      staticData: null,
    });
    expect(workflow).toMatchObject({ name: "My file", description: "From meta", folder: "Sales", settings: {} });
    expect(warnings).toEqual([]);
  });

  it("has its long texts shortened", () => {
    const { workflow, warnings } = read({ name: "n".repeat(300), nodes: [{ ...webhook, name: "l".repeat(600) }], connections: {}, tags: ["t".repeat(60)] });
    expect([workflow.name.length, workflow.nodes[0]?.data.label.length, workflow.tags[0]?.length]).toEqual([200, 500, 50]);
    expect(warnings).toEqual([expect.stringMatching(/^3 texts were too long and were shortened: "n{80}…", "t{60}", "l{80}…"\.$/)]);
  });
});
