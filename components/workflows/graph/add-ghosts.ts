import { Position } from "@xyflow/react";
import type { BrokenEdge } from "@/components/workflows/broken-edges";
import { parseHandle } from "@/components/workflows/edge-names";
import type { GhostFlowNode, GraphEdge } from "@/components/workflows/graph/graph-types";
import type { NodeBox } from "@/components/workflows/graph/node-boxes";
import type { Point } from "@/components/workflows/graph/place-nodes";
import type { WorkflowEdge } from "@/lib/schemas/workflow";

type Side = GhostFlowNode["data"]["side"];
type Input = { brokenEdges: readonly BrokenEdge[]; boxes: ReadonlyMap<string, NodeBox>; points: ReadonlyMap<string, Point> };

const ghostSize = { width: 132, height: 30 };
const distance = 56;

/** A stand-in at the loose end of every broken edge that still has one end. Where both are missing there is nothing to draw at. */
export function addGhosts({ brokenEdges, boxes, points }: Input): { nodes: GhostFlowNode[]; edges: GraphEdge[] } {
  const countAt = new Map<string, number>();
  const drawn = brokenEdges.flatMap((broken) => {
    const side = broken.isTargetMissing ? "target" : "source";
    const end = broken.isTargetMissing ? broken.edge.source : broken.edge.target;
    const box = boxes.get(end);
    const corner = points.get(end);
    if (box === undefined || corner === undefined) return [];
    const nth = countAt.get(`${end} ${side}`) ?? 0;
    countAt.set(`${end} ${side}`, nth + 1);
    const x = side === "target" ? corner.x + box.width + distance : corner.x - distance - ghostSize.width;
    const y = corner.y + (box.height - ghostSize.height) / 2 + (nth + 1) * (ghostSize.height + 8);
    return [{ node: toGhost({ broken, side, position: { x, y } }), edge: toLooseEdge(broken.edge, side) }];
  });
  return { nodes: drawn.map(({ node }) => node), edges: drawn.map(({ edge }) => edge) };
}

function ghostId(edge: WorkflowEdge): string {
  return `missing:${edge.id}`;
}

function toGhost({ broken, side, position }: { broken: BrokenEdge; side: Side; position: Point }): GhostFlowNode {
  const isTarget = side === "target";
  const handle = { id: "ghost", type: side, position: isTarget ? Position.Left : Position.Right, x: isTarget ? 0 : ghostSize.width, y: ghostSize.height / 2, width: 0, height: 0 };
  const name = isTarget ? broken.edge.target : broken.edge.source;
  return { id: ghostId(broken.edge), type: "ghost", position, ...ghostSize, handles: [handle], data: { name, side }, focusable: false, draggable: false, connectable: false, selectable: false };
}

function toLooseEdge(edge: WorkflowEdge, side: Side): GraphEdge {
  const sourceHandle = parseHandle(edge.sourceHandle).key;
  const targetHandle = parseHandle(edge.targetHandle).key;
  if (side === "target") return { id: edge.id, source: edge.source, sourceHandle, target: ghostId(edge), targetHandle: "ghost" };
  return { id: edge.id, source: ghostId(edge), sourceHandle: "ghost", target: edge.target, targetHandle };
}
