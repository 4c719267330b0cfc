import { Position } from "@xyflow/react";
import { parseHandle } from "@/components/workflows/edge-names";
import type { GhostFlowNode, GraphEdge } from "@/components/workflows/graph/graph-types";
import type { NodeBox } from "@/components/workflows/graph/node-boxes";
import type { Point } from "@/components/workflows/graph/place-nodes";
import type { BrokenEdge } from "@/lib/schemas/broken-edges";
import type { WorkflowEdge } from "@/lib/schemas/workflow";

type Side = GhostFlowNode["data"]["side"];
type Rectangle = Point & { width: number; height: number };
type Input = { brokenEdges: readonly BrokenEdge[]; boxes: ReadonlyMap<string, NodeBox>; points: ReadonlyMap<string, Point> };

const ghostSize = { width: 132, height: 30 };
const distance = 56;
/** Beyond this many the search for free places would be felt. */
const searchMax = 200;
const tries = [0, 1, -1, 2, -2, 3, 4, 5, 6, 7, 8];

/** A stand-in at the loose end of every broken edge that still has one end. Where both are missing there is nothing to draw at. */
export function addGhosts({ brokenEdges, boxes, points }: Input): { nodes: GhostFlowNode[]; edges: GraphEdge[] } {
  const taken =
    brokenEdges.length > searchMax
      ? []
      : [...boxes.values()]
          .filter(({ kind }) => kind !== "note")
          .map((box) => ({ ...(points.get(box.node.id) ?? { x: 0, y: 0 }), width: box.width, height: box.height }));
  const drawn = brokenEdges.flatMap((broken) => {
    const side = broken.isTargetMissing ? "target" : "source";
    const end = broken.isTargetMissing ? broken.edge.source : broken.edge.target;
    const box = boxes.get(end);
    const corner = points.get(end);
    if (box === undefined || corner === undefined) return [];
    const x = side === "target" ? corner.x + box.width + distance : corner.x - distance - ghostSize.width;
    const place = findFree({ x, y: corner.y + (box.height - ghostSize.height) / 2, ...ghostSize }, taken);
    taken.push(place);
    return [{ node: toGhost({ broken, side, position: { x: place.x, y: place.y } }), edge: toLooseEdge(broken.edge, side) }];
  });
  return { nodes: drawn.map(({ node }) => node), edges: drawn.map(({ edge }) => edge) };
}

/** Straight beside its node, or as far below as the next free place. */
function findFree(wish: Rectangle, taken: readonly Rectangle[]): Rectangle {
  const free = tries.map((step) => ({ ...wish, y: wish.y + step * (wish.height + 10) })).find((place) => !taken.some((other) => overlaps(place, other)));
  return free ?? wish;
}

function overlaps(left: Rectangle, right: Rectangle): boolean {
  return left.x < right.x + right.width && right.x < left.x + left.width && left.y < right.y + right.height && right.y < left.y + left.height;
}

function ghostId(edge: WorkflowEdge): string {
  return `missing:${edge.id}`;
}

function toGhost({ broken, side, position }: { broken: BrokenEdge; side: Side; position: Point }): GhostFlowNode {
  const isTarget = side === "target";
  const handle = {
    id: "ghost",
    type: side,
    position: isTarget ? Position.Left : Position.Right,
    x: isTarget ? 0 : ghostSize.width,
    y: ghostSize.height / 2,
    width: 0,
    height: 0,
  };
  const name = isTarget ? broken.edge.target : broken.edge.source;
  return {
    id: ghostId(broken.edge),
    type: "ghost",
    position,
    ...ghostSize,
    handles: [handle],
    data: { name, side },
    focusable: false,
    draggable: false,
    connectable: false,
    selectable: false,
  };
}

function toLooseEdge(edge: WorkflowEdge, side: Side): GraphEdge {
  const sourceHandle = parseHandle(edge.sourceHandle).key;
  const targetHandle = parseHandle(edge.targetHandle).key;
  if (side === "target") return { id: edge.id, source: edge.source, sourceHandle, target: ghostId(edge), targetHandle: "ghost" };
  return { id: edge.id, source: ghostId(edge), sourceHandle: "ghost", target: edge.target, targetHandle };
}
