import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkflowFile } from "@/lib/import/read-workflow-file";
import { CreateWorkflowInput } from "@/lib/schemas/workflow";

const n8n = { nodes: [{ id: "1", name: "A", type: "n8n-nodes-base.set", position: [0, 0], parameters: {} }], connections: {} };
const ours = { nodes: [{ id: "1", type: "set", data: { label: "A" } }], edges: [] };

const readText = (content: string) => readWorkflowFile({ name: "file.json", content });
const read = (value: unknown) => readText(JSON.stringify(value));

function namesOf(value: unknown) {
  const result = read(value);
  return result.ok ? result.workflows.map(({ format, workflow }) => `${format} ${workflow.name}`) : result.error;
}

function errorOf(value: unknown) {
  const result = read(value);
  return result.ok ? null : result.error;
}

describe("what a file may hold", () => {
  it.each([
    ["an n8n export", n8n, ["n8n file"]],
    ["our JSON", ours, ["reporunner file"]],
    ["several of both", [{ ...n8n, name: "One" }, ours], ["n8n One", "reporunner file (2)"]],
    ["a list under `workflows`", { workflows: [ours, ours] }, ["reporunner file", "reporunner file (2)"]],
    ["an answer of n8n's API", { data: [n8n], nextCursor: null }, ["n8n file"]],
    ["a wrapped export", { data: n8n }, ["n8n file"]],
    ["a template of n8n.io", { workflow: { id: 1, name: "Template", workflow: n8n } }, ["n8n Template"]],
    ["n8n nodes without connections", { nodes: n8n.nodes }, ["n8n file"]],
    ["our nodes without edges", { nodes: ours.nodes }, ["reporunner file"]],
    ["no nodes yet", { nodes: [], edges: [] }, ["reporunner file"]],
  ])("%s", (_title, value, names) => {
    expect(namesOf(value)).toEqual(names);
  });

  it("a byte order mark before it", () => {
    expect(readText(`\uFEFF${JSON.stringify(n8n)}`).ok).toBe(true);
  });
});

describe("what is refused, in one sentence", () => {
  it.each([
    ["", "The file is empty."],
    ["\uFEFF \n", "The file is empty."],
    ['{"nodes": [\n  {"id": 1},\n]}', "The file is not JSON: a value is expected (line 3, column 1)."],
    ['{"nodes": [', "The file is not JSON: it ends too early (line 1, column 12)."],
    ["\0\0\u0001PNG", "The file is not JSON: a value is expected (line 1, column 1)."],
    ["[]", "The file holds no workflow."],
    ['{"workflows": []}', "The file holds no workflow."],
    ["7", "A workflow is expected, but there is a number."],
    ["null", "A workflow is expected, but there is nothing."],
    ['"text"', "A workflow is expected, but there is a text."],
    ["{}", "The workflow has no list of nodes: it is neither a Reporunner workflow nor an n8n export."],
    ['{"nodes": {}, "connections": {}}', "The workflow has no list of nodes: it is neither a Reporunner workflow nor an n8n export."],
    ['{"nodes": [{}, null], "connections": {}}', "Node 2 is nothing, not an object."],
    ['{"nodes": [[]], "edges": []}', "Node 1 is a list, not an object."],
    ['[{"nodes": []}, {"nodes": 3}]', "Workflow 2 of 2: The workflow has no list of nodes: it is neither a Reporunner workflow nor an n8n export."],
  ])("%j", (content, error) => {
    expect(readText(content)).toEqual({ ok: false, error });
  });

  it("more than the limits", () => {
    const edge = { source: "1", target: "1" };
    expect(errorOf({ nodes: Array.from({ length: 5_001 }, () => ({})), connections: {} })).toBe("The workflow has 5,001 nodes; at most 5,000 are allowed.");
    expect(errorOf({ ...ours, edges: Array.from({ length: 20_001 }, () => edge) })).toBe("The workflow has 20,001 connections; at most 20,000 are allowed.");
    expect(errorOf(Array.from({ length: 501 }, () => ours))).toBe("The file holds more than 500 workflows.");
  });

  it.each([140, 200, 1_000_000])("nesting of %i levels only beyond what the store takes", (levels) => {
    const result = readText(`{"nodes":[{"parameters":${'{"a":'.repeat(levels)}1${"}".repeat(levels)}}],"connections":{}}`);
    expect(result.ok ? "taken" : result.error).toBe(levels === 140 ? "taken" : "The file nests deeper than 150 levels.");
  });
});

describe("any JSON", () => {
  it("gives a sentence or workflows that the schema takes, and never throws", () => {
    const noise = fc.jsonValue({ maxDepth: 3 });
    const node = fc.oneof(
      fc.record({ id: noise, name: noise, type: noise, position: noise, parameters: noise, credentials: noise, data: noise }, { requiredKeys: [] }),
      noise,
    );
    const source = fc.record(
      { name: noise, nodes: fc.array(node), connections: noise, edges: noise, tags: noise, settings: noise, meta: noise },
      { requiredKeys: ["nodes"] },
    );
    fc.assert(
      fc.property(fc.oneof(source, fc.array(source), noise), (value) => {
        const result = read(value);
        if (!result.ok) expect(result.error).toMatch(/^[A-Z].*\.$/s);
        for (const { workflow } of result.ok ? result.workflows : []) expect(CreateWorkflowInput.parse(workflow)).toEqual(workflow);
      }),
      { numRuns: 2000 },
    );
  });
});
