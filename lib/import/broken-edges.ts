import type { WorkflowEdge } from "@/lib/schemas/workflow";

/** Edges whose source or target is no node of the workflow. They are kept and shown, never dropped. */
export function findBrokenEdges({ nodes, edges }: { nodes: readonly { id: string }[]; edges: readonly WorkflowEdge[] }): WorkflowEdge[] {
  const nodeIds = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ source, target }) => !nodeIds.has(source) || !nodeIds.has(target));
}
