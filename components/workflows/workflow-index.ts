import { isMain, nameKind, nameOutput, parseHandle } from "@/components/workflows/edge-names";
import { type BrokenEdge, findBrokenEdges } from "@/lib/schemas/broken-edges";
import type { Workflow, WorkflowEdge, WorkflowNode } from "@/lib/schemas/workflow";

/** `label` names the output or the kind; null for the one plain output of a node. */
export type LabelledEdge = { edge: WorkflowEdge; label: string | null; isFlow: boolean };

export type WorkflowIndex = {
  nodes: WorkflowNode[];
  edges: LabelledEdge[];
  brokenEdges: BrokenEdge[];
  nodeById: Map<string, WorkflowNode>;
  incoming: Map<string, LabelledEdge[]>;
  outgoing: Map<string, LabelledEdge[]>;
};

/** What the graph, the list of nodes and the panel ask of a workflow, computed once. */
export function indexWorkflow({ nodes, edges }: Pick<Workflow, "nodes" | "edges">): WorkflowIndex {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const outputs = new Map<string, Set<string>>();
  for (const edge of edges) {
    if (isMain(edge)) outputs.set(edge.source, (outputs.get(edge.source) ?? new Set()).add(parseHandle(edge.sourceHandle).key));
  }
  const labelled = edges.map((edge) => ({
    edge,
    label: labelEdge(edge, nodeById.get(edge.source), outputs.get(edge.source)?.size ?? 0),
    isFlow: isMain(edge),
  }));
  return {
    nodes,
    edges: labelled,
    brokenEdges: findBrokenEdges({ nodes, edges }),
    nodeById,
    incoming: groupBy(labelled, ({ edge }) => edge.target),
    outgoing: groupBy(labelled, ({ edge }) => edge.source),
  };
}

function labelEdge(edge: WorkflowEdge, source: WorkflowNode | undefined, outputCount: number): string | null {
  const port = parseHandle(edge.sourceHandle);
  if (port.kind !== "main") return nameKind(port.kind);
  if (port.name !== null) return port.name;
  if (source === undefined || (outputCount < 2 && port.index === 0)) return null;
  return nameOutput(source, port);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
