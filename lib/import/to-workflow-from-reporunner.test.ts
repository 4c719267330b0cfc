import { describe, expect, it } from "vitest";
import { readWorkflowFile } from "@/lib/import/read-workflow-file";
import { findBrokenEdges } from "@/lib/schemas/broken-edges";

const node = { id: "a", type: "webhook", position: { x: 1, y: 2 }, data: { label: "Start", integration: "http", parameters: {}, credentials: [] } };

function read(source: unknown) {
  const result = readWorkflowFile({ name: "mine.json", content: JSON.stringify(source) });
  if (!result.ok || result.workflows[0] === undefined) throw new Error(JSON.stringify(result));
  return result.workflows[0];
}

describe("our own JSON", () => {
  it("keeps unknown fields of nodes and edges", () => {
    const source = { ...node, width: 4, position: { x: 1, y: 2, z: 3 }, data: { ...node.data, colour: "red" } };
    const edge = { id: "e", source: "a", target: "a", sourceHandle: null, animated: true };
    const { format, workflow, warnings } = read({ nodes: [source], edges: [edge] });
    expect(format).toBe("reporunner");
    expect(workflow.nodes).toEqual([source]);
    expect(workflow.edges).toEqual([edge]);
    expect(warnings).toEqual([]);
  });

  it("as the API gives it comes in inactive and without the fields of its old home", () => {
    const { workflow, warnings } = read({ workflowId: "w", version: 7, nodeCount: 1, isActive: true, name: "W", nodes: [node], edges: [], owner: "me" });
    expect(workflow).toMatchObject({ name: "W", isActive: false });
    expect(Object.keys(workflow)).not.toContain("version");
    expect(warnings).toEqual([
      "The workflow was active. It was imported inactive, so that nothing runs before you switch it on.",
      '1 field of the file was not imported: "owner".',
    ]);
  });

  it("carries credentials by name only", () => {
    const credentials = [{ type: "slack", name: "Team", token: "xoxb-1" }];
    const { workflow, warnings } = read({ nodes: [{ ...node, data: { ...node.data, credentials } }], edges: [] });
    expect(workflow.nodes[0]?.data.credentials).toEqual([{ type: "slack", name: "Team" }]);
    expect(warnings).toEqual(['1 credential held more than a name, and only the name was imported: "Team".']);
  });

  it("keeps broken edges broken: new ids avoid what they name", () => {
    const edges = [{ source: "a", target: "node-2" }, { id: "e", source: "a", target: "a" }, { id: "e", source: "a", target: "a" }, { source: "a" }];
    const { workflow, warnings } = read({ nodes: [node, { ...node, id: "" }], edges });
    expect(workflow.nodes.map(({ id }) => id)).toEqual(["a", "node-3"]);
    expect(workflow.edges.map(({ id }) => id)).toEqual(["edge-1", "e", "e-2"]);
    expect(findBrokenEdges(workflow)).toMatchObject([{ edge: { target: "node-2" } }]);
    expect(warnings).toEqual([
      "1 connection could not be read and was left out.",
      "1 node had no usable id and was given one.",
      '1 connection leads to or from a node that is not in the file: "node-2".',
      "1 connection had the id of another connection and was given a new one.",
    ]);
  });

  it("follows a node whose id was too long", () => {
    const id = "x".repeat(300);
    const { workflow } = read({ nodes: [{ ...node, id }], edges: [{ id: "e", source: id, target: id }] });
    expect(workflow.edges).toMatchObject([{ source: "node-1", target: "node-1" }]);
  });

  it("needs no data in a node", () => {
    const { workflow, warnings } = read({ nodes: [node, { id: "b", type: "end" }], edges: [] });
    expect(workflow.nodes[1]).toEqual({ id: "b", type: "end", position: null, data: { label: "end", integration: null, parameters: {}, credentials: [] } });
    expect(warnings).toEqual(["1 node had no name and is called by its type."]);
  });

  it("of a later version is refused", () => {
    const content = JSON.stringify({ format: "reporunner.workflow", version: 2, nodes: [], edges: [] });
    expect(readWorkflowFile({ name: "x", content })).toEqual({
      ok: false,
      error: "The workflow was exported in version 2 of the Reporunner format; this installation reads version 1.",
    });
  });
});
