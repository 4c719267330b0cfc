import { describe, expect, it } from "vitest";
import { toGraph } from "@/components/workflows/graph/to-graph";
import { indexWorkflow } from "@/components/workflows/workflow-index";
import type { WorkflowEdge, WorkflowNode } from "@/lib/schemas/workflow";

type Position = WorkflowNode["position"];

function node(id: string, position: Position = null, type = "action.http", parameters: Record<string, unknown> = {}): WorkflowNode {
  return { id, type, position, data: { label: id, integration: null, parameters, credentials: [] } };
}

function edge(source: string, target: string, sourceHandle?: string, targetHandle?: string): WorkflowEdge {
  return { id: `${source} ${sourceHandle} ${target}`, source, target, sourceHandle, targetHandle };
}

function draw(nodes: WorkflowNode[], edges: WorkflowEdge[]) {
  const graph = toGraph(indexWorkflow({ nodes, edges }));
  return { ...graph, at: (id: string) => graph.nodes.find((candidate) => candidate.id === id) };
}

function overlapping(nodes: ReturnType<typeof draw>["nodes"]): string[] {
  const boxes = nodes.map(({ id, position, width = 0, height = 0 }) => ({
    id,
    left: position.x,
    top: position.y,
    right: position.x + width,
    bottom: position.y + height,
  }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
      .map((two) => `${one.id} and ${two.id}`),
  );
}

describe("positions", () => {
  it("keeps those of the workflow: what stood 220 apart still does", () => {
    const { at } = draw([node("a", { x: 0, y: 0 }), node("b", { x: 220, y: 110 })], [edge("a", "b")]);
    expect((at("b")?.position.x ?? 0) - (at("a")?.position.x ?? 0)).toBe(220);
    expect((at("b")?.position.y ?? 0) - (at("a")?.position.y ?? 0)).toBe(110);
  });

  it.each([
    ["missing", null],
    ["all the same", { x: 50, y: 50 }],
  ])("lays out from left to right where they are %s", (_name, position) => {
    const nodes = ["a", "b", "c", "d"].map((id) => node(id, position));
    const { nodes: drawn, at } = draw(nodes, [edge("a", "b"), edge("b", "c", "main:0"), edge("b", "d", "main:1")]);
    expect(overlapping(drawn)).toEqual([]);
    const columns = ["a", "b", "c"].map((id) => at(id)?.position.x ?? 0);
    expect(columns.toSorted((left, right) => left - right)).toEqual(columns);
  });

  it("hangs what an agent uses below it, and what that uses below that", () => {
    const nodes = ["agent", "model", "store", "embedding"].map((id) => node(id));
    const edges = [
      edge("model", "agent", "ai_languageModel:0", "ai_languageModel:0"),
      edge("store", "agent", "ai_tool:0", "ai_tool:0"),
      edge("embedding", "store", "ai_embedding:0", "ai_embedding:0"),
    ];
    const { nodes: drawn, at } = draw(nodes, edges);
    expect(overlapping(drawn)).toEqual([]);
    expect(at("model")?.position.y).toBeGreaterThan(at("agent")?.position.y ?? 0);
    expect(at("embedding")?.position.y).toBeGreaterThan(at("store")?.position.y ?? 0);
  });

  it("places nodes without one below those that have one", () => {
    const { nodes, at } = draw([node("a", { x: 0, y: 0 }), node("b", { x: 220, y: 300 }), node("late")], []);
    expect(at("late")?.position.y).toBeGreaterThan(300);
    expect(overlapping(nodes)).toEqual([]);
  });

  it("lays out loops, and attachments that hang on each other", () => {
    const nodes = ["a", "b", "x", "y"].map((id) => node(id));
    const edges = [edge("a", "b"), edge("b", "a"), edge("a", "a"), edge("x", "y", "ai_tool:0", "ai_tool:0"), edge("y", "x", "ai_tool:0", "ai_tool:0")];
    const { nodes: drawn } = draw(nodes, edges);
    expect(drawn.map(({ id }) => id).toSorted()).toEqual(["a", "b", "x", "y"]);
    expect(overlapping(drawn)).toEqual([]);
  });

  it("does not freeze on 5,000 nodes without positions (dagre would take half a minute)", () => {
    const nodes = Array.from({ length: 5_000 }, (_, index) => node(`n${index}`));
    const edges = nodes.slice(1).map(({ id }, index) => edge(`n${Math.floor(index / 3)}`, id));
    const begin = performance.now();
    const { nodes: drawn } = draw(nodes, edges);
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(drawn.length).toBe(5_000);
  });
});

describe("edges", () => {
  it("are all drawn, each from and to a port that its node has", () => {
    const nodes = [node("a", { x: 0, y: 0 }), node("b", { x: 300, y: 0 }), node("m", { x: 300, y: 200 })];
    const edges = [
      edge("a", "b", "yes"),
      edge("a", "b", "main:1", "main:1"),
      edge("a", "b"),
      edge("m", "b", "ai_memory", "ai_memory:0"),
      edge("b", "a", "main:0"),
    ];
    const { edges: drawn, at } = draw(nodes, edges);
    expect(drawn.length).toBe(edges.length);
    for (const { source, target, sourceHandle, targetHandle } of drawn) {
      expect(at(source)?.handles?.some(({ id, type }) => id === sourceHandle && type === "source")).toBe(true);
      expect(at(target)?.handles?.some(({ id, type }) => id === targetHandle && type === "target")).toBe(true);
    }
    expect(drawn.map(({ label }) => label)).toEqual(["yes", "output 2", "output 1", "memory", undefined]);
  });

  it("end at a ghost where a node is missing, which lies on no other box", () => {
    const { nodes, edges } = draw(
      [node("a", { x: 0, y: 0 }), node("b", { x: 220, y: 0 })],
      [edge("a", "gone"), edge("lost", "b"), edge("a", "b"), edge("neither", "nor")],
    );
    const ghosts = nodes.filter(({ type }) => type === "ghost");
    expect(ghosts.map(({ data }) => data)).toEqual([
      { name: "gone", side: "target" },
      { name: "lost", side: "source" },
    ]);
    expect(edges.length).toBe(3);
    expect(overlapping(nodes)).toEqual([]);
  });
});

it("draws a note with its own size and colour, and a step tall enough for its outputs", () => {
  const note = node("note", { x: -400, y: 0 }, "n8n-nodes-base.stickyNote", { content: "# Hello", width: 300, height: 120, color: 4 });
  const outputs = Array.from({ length: 16 }, (_, index) => edge("a", "b", `main:${index}`));
  const { at } = draw([note, node("a", { x: 0, y: 0 }), node("b", { x: 300, y: 0 })], outputs);
  expect(at("note")).toMatchObject({ type: "note", width: 300, height: 120, position: { x: -400, y: 0 }, data: { text: "# Hello", color: 4 } });
  expect(at("a")?.height).toBeGreaterThan(16 * 16);
});
