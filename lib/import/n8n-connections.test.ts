import { describe, expect, it } from "vitest";
import { readWorkflowFile } from "@/lib/import/read-workflow-file";
import { findBrokenEdges } from "@/lib/schemas/broken-edges";

const nodes = ["A", "B", "C"].map((name, index) => ({ id: `id-${name}`, name, type: "n8n-nodes-base.set", position: [index * 200, 0], parameters: {} }));
const to = (node: string, type = "main", index = 0) => ({ node, type, index });

function read(connections: unknown, extra: unknown[] = []) {
  const result = readWorkflowFile({ name: "x.json", content: JSON.stringify({ nodes: [...nodes, ...extra], connections }) });
  if (!result.ok || result.workflows[0] === undefined) throw new Error(JSON.stringify(result));
  const { workflow, warnings } = result.workflows[0];
  return { workflow, warnings, edges: workflow.edges.map((edge) => [edge.source, edge.sourceHandle, edge.target, edge.targetHandle]) };
}

describe("connections of n8n", () => {
  it("become edges of every kind, output and input", () => {
    const { edges, warnings } = read({
      A: { main: [[to("B"), to("C", "main", 1)], null, [to("C")]], ai_tool: [[to("B", "ai_tool")]] },
      B: { ai_languageModel: [[to("C", "ai_languageModel", 1)]], ai_anythingNew: [[to("C", "ai_anythingNew")]] },
      C: { main: [[to("C")]] },
    });
    expect(edges).toEqual([
      ["id-A", "main:0", "id-B", "main:0"],
      ["id-A", "main:0", "id-C", "main:1"],
      ["id-A", "main:2", "id-C", "main:0"],
      ["id-A", "ai_tool:0", "id-B", "ai_tool:0"],
      ["id-B", "ai_languageModel:0", "id-C", "ai_languageModel:1"],
      ["id-B", "ai_anythingNew:0", "id-C", "ai_anythingNew:0"],
      ["id-C", "main:0", "id-C", "main:0"],
    ]);
    expect(warnings).toEqual([]);
  });

  it("have ids that say what they join, unique even when an entry is repeated", () => {
    const { workflow } = read({ A: { main: [[to("B"), to("B")]] } });
    expect(workflow.edges.map(({ id }) => id)).toEqual(["id-A:main:0->id-B:main:0", "id-A:main:0->id-B:main:0-2"]);
  });

  it("to and from missing nodes stay, broken and named", () => {
    const { workflow, warnings } = read({ A: { main: [[to("Gone"), to("B")]] }, Ghost: { main: [[to("B"), to("Gone")]] } });
    expect(findBrokenEdges(workflow).map(({ edge: { source, target } }) => [source, target])).toEqual([
      ["id-A", "Gone"],
      ["Ghost", "id-B"],
      ["Ghost", "Gone"],
    ]);
    expect(warnings).toEqual(['3 connections lead to or from a node that is not in the file: "Gone", "Ghost".']);
  });

  it("to a missing node are not taken for the node whose id is that name", () => {
    const { workflow } = read({ A: { main: [[to("id-B")]] } });
    expect(findBrokenEdges(workflow)).toMatchObject([{ edge: { source: "id-A", target: "missing:id-B" } }]);
  });

  it("of a shared name lead to the first node that has it", () => {
    const { edges, warnings } = read({ A: { main: [[to("B")]] } }, [{ id: "second", name: "B", type: "n8n-nodes-base.set", position: [0, 0], parameters: {} }]);
    expect(edges).toEqual([["id-A", "main:0", "id-B", "main:0"]]);
    expect(warnings).toEqual(['1 node has the name of another node, and connections by that name lead to the first: "B".']);
  });

  it("survive loose hands: no list around a target, a bare name, no type, no index, unknown fields", () => {
    const { workflow, edges, warnings } = read({ A: { main: [{ node: "B", since: 2024 }, ["C"], [null]] } });
    expect(edges).toEqual([
      ["id-A", "main:0", "id-B", "main:0"],
      ["id-A", "main:1", "id-C", "main:0"],
    ]);
    expect(workflow.edges[0]?.data).toEqual({ since: 2024 });
    expect(warnings).toEqual([]);
  });

  it("that cannot be read are counted", () => {
    expect(read({ A: { main: [[7, to("B")]], ai_tool: "B" }, B: 5, C: null }).warnings).toEqual(["3 connections could not be read and were left out."]);
    expect(read([]).warnings).toEqual([]);
  });

  it("of nodes called like parts of every object are ordinary", () => {
    const odd = { id: "odd", name: "constructor", type: "n8n-nodes-base.set", position: [0, 0], parameters: {} };
    expect(read({ constructor: { main: [[to("A")]] }, A: { main: [[to("toString")]] } }, [odd]).edges).toEqual([
      ["odd", "main:0", "id-A", "main:0"],
      ["id-A", "main:0", "toString", "main:0"],
    ]);
  });
});
