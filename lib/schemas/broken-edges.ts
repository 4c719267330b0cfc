import type { WorkflowEdge } from "@/lib/schemas/workflow";

export type BrokenEdge = { edge: WorkflowEdge; isSourceMissing: boolean; isTargetMissing: boolean };

/** Edges whose source or target is no node of the workflow. */
export function findBrokenEdges({ nodes, edges }: { nodes: readonly { id: string }[]; edges: readonly WorkflowEdge[] }): BrokenEdge[] {
  const nodeIds = new Set(nodes.map(({ id }) => id));
  return edges
    .map((edge) => ({ edge, isSourceMissing: !nodeIds.has(edge.source), isTargetMissing: !nodeIds.has(edge.target) }))
    .filter(({ isSourceMissing, isTargetMissing }) => isSourceMissing || isTargetMissing);
}
