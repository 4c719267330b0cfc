import type { DemoEdge, DemoNode, DemoWorkflow } from "@/db/seed/content/workflows/demo-workflow";
import { createRandom, type Random } from "@/db/seed/generate/random";

export type Step = { node: DemoNode; isInLoop: boolean };
export type PathFinder = (random: Random) => Step[];

/** Answers with the nodes that one run visits, in their order: one branch of each decision, the body of a loop once, no sub-nodes and no notes. */
export function createPathFinder({ nodes, edges, name }: DemoWorkflow): PathFinder {
  const main = edges.filter(({ sourceHandle }) => !sourceHandle?.startsWith("ai_"));
  const subNodes = new Set(edges.filter((edge) => !main.includes(edge)).map(({ source }) => source));
  const position = new Map(nodes.map(({ id }, index) => [id, index]));
  // The end of a loop's body leads back to the loop, which stands before it.
  const forward = main.filter(({ source, target }) => (position.get(source) ?? 0) < (position.get(target) ?? 0));
  const back = main.filter((edge) => !forward.includes(edge));
  const loopBodies = new Set(back.flatMap(({ source, target }) => between(forward, target, source)));
  const order = sortByDependency(
    nodes.filter(({ id, type }) => type !== "note" && !subNodes.has(id)),
    forward,
  );
  const weights = branchWeights(nodes, forward, name);
  return (random) => walk({ order, forward, weights, loopBodies, random });
}

function sortByDependency(nodes: readonly DemoNode[], edges: readonly DemoEdge[]): DemoNode[] {
  const waiting = [...nodes];
  const placed = new Set<string>();
  const order: DemoNode[] = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ id }) => edges.every(({ source, target }) => target !== id || placed.has(source)));
    const [node] = waiting.splice(Math.max(0, index), 1);
    if (node === undefined) break;
    placed.add(node.id);
    order.push(node);
  }
  return order;
}

type Walk = { order: DemoNode[]; forward: DemoEdge[]; weights: Map<string, [string, number][]>; loopBodies: Set<string>; random: Random };

function walk({ order, forward, weights, loopBodies, random }: Walk): Step[] {
  const [trigger] = order;
  const reached = new Set(trigger ? [trigger.id] : []);
  const steps: Step[] = [];
  for (const node of order) {
    if (!reached.has(node.id)) continue;
    steps.push({ node, isInLoop: loopBodies.has(node.id) });
    const branches = weights.get(node.id);
    const chosen = branches && random.pickWeighted(branches);
    for (const { source, target, sourceHandle } of forward) if (source === node.id && (chosen === undefined || sourceHandle === chosen)) reached.add(target);
  }
  return steps;
}

/** Each decision has its own habit: a fixed share per branch. */
function branchWeights(nodes: readonly DemoNode[], edges: readonly DemoEdge[], workflowName: string): Map<string, [string, number][]> {
  const weights = new Map<string, [string, number][]>();
  for (const { id, type } of nodes) {
    if (type !== "logic.if" && type !== "logic.switch") continue;
    const random = createRandom(`${workflowName}/${id}/branches`);
    const handles = new Set(edges.filter(({ source }) => source === id).map(({ sourceHandle }) => sourceHandle ?? ""));
    if (type === "logic.if") handles.add("true").add("false");
    weights.set(
      id,
      [...handles].sort().map((handle) => [handle, 0.15 + random.next()]),
    );
  }
  return weights;
}

/** Ids on the ways from one node to another, the first one excluded. */
function between(edges: readonly DemoEdge[], from: string, to: string): string[] {
  const canReach = new Set([to]);
  for (let grew = true; grew; ) {
    const before = canReach.size;
    for (const { source, target } of edges) if (canReach.has(target) && source !== from) canReach.add(source);
    grew = canReach.size > before;
  }
  const reachable = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { source, target } of edges) {
      if (source !== id || reachable.has(target)) continue;
      reachable.add(target);
      open.push(target);
    }
  }
  return [...canReach].filter((id) => reachable.has(id));
}
