import { parseHandle } from "@/components/workflows/edge-names";
import { addGhosts } from "@/components/workflows/graph/add-ghosts";
import { brokenEdgeStyle, toEdgeLook } from "@/components/workflows/graph/edge-look";
import type { GraphEdge, GraphModel, GraphNode } from "@/components/workflows/graph/graph-types";
import { type NodeBox, type ServesSide, toNodeBoxes } from "@/components/workflows/graph/node-boxes";
import { type Point, placeNodes } from "@/components/workflows/graph/place-nodes";
import { placePorts, toNodeHandles } from "@/components/workflows/graph/port-places";
import { findServesSide } from "@/components/workflows/graph/serves-side";
import { noteText, readPath, shortType } from "@/components/workflows/node-kind";
import type { LabelledEdge, WorkflowIndex } from "@/components/workflows/workflow-index";

const origin: Point = { x: 0, y: 0 };
const still = { draggable: false, connectable: false, selectable: false } as const;

/** Everything the canvas draws, in the order in which the Tab key meets it: from left to right, then downwards. */
export function toGraph(index: WorkflowIndex): GraphModel {
  const boxes = toNodeBoxes(index);
  const points = placeNodes(index, boxes);
  const nodes = [...boxes.values()].map((box) =>
    toGraphNode({ box, position: points.get(box.node.id) ?? origin, servesSide: findServesSide({ box, index, boxes, points }) }),
  );
  const whole = index.edges.filter(({ edge }) => boxes.has(edge.source) && boxes.has(edge.target));
  const edges = whole.map((labelled) => toGraphEdge(labelled, points));
  const ghosts = addGhosts({ brokenEdges: index.brokenEdges, boxes, points });
  return {
    nodes: [...nodes.toSorted((left, right) => left.position.x - right.position.x || left.position.y - right.position.y), ...ghosts.nodes],
    edges: [...edges, ...ghosts.edges.map((edge) => ({ ...edge, ...brokenEdgeStyle }))],
  };
}

function toGraphNode({ box, position, servesSide }: { box: NodeBox; position: Point; servesSide: ServesSide }): GraphNode {
  const { node, kind, ports, width, height } = box;
  const shared = { id: node.id, position, width, height, ...still };
  if (kind === "note") {
    const color = Number(readPath(node.data.parameters, ["color"]));
    return { ...shared, type: "note", zIndex: -1, focusable: false, data: { text: noteText(node), color: Number.isInteger(color) ? color : 1 } };
  }
  const { label, integration, disabled, credentials } = node.data;
  const type = shortType(node.type);
  const isDisabled = disabled === true;
  return {
    ...shared,
    type: kind,
    ariaRole: "button",
    ariaLabel: `${label}, ${type}${isDisabled ? ", disabled" : ""}`,
    handles: toNodeHandles(placePorts(ports, { width, height, servesSide })),
    data: { label, type, integration, isDisabled, hasCredentials: credentials.length > 0, ports, servesSide },
  };
}

function toGraphEdge({ edge, label, isFlow }: LabelledEdge, points: ReadonlyMap<string, Point>): GraphEdge {
  const isBackward = isFlow && (points.get(edge.target)?.x ?? 0) <= (points.get(edge.source)?.x ?? 0);
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    sourceHandle: parseHandle(edge.sourceHandle).key,
    targetHandle: parseHandle(edge.targetHandle).key,
    ...(label === null ? {} : { label }),
    ...toEdgeLook({ isFlow, isBackward }),
  };
}
