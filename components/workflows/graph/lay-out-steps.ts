import { Graph, layout } from "@dagrejs/dagre";
import { layOutInColumns } from "@/components/workflows/graph/lay-out-in-columns";
import type { NodeBox } from "@/components/workflows/graph/node-boxes";
import type { Point } from "@/components/workflows/graph/place-nodes";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";

/** A step with all that hangs below it, as one block. */
export type Block = { box: NodeBox; children: Block[]; width: number; height: number };

/** Dagre needs 0.6 s for 500 nodes and 4 s for 2,000; above this the columns are found in one pass. */
const dagreMax = 400;
const columnGap = 72;
const rowGap = 36;
const childGap = 16;
const hangGap = 56;

/** From left to right along the flow; what a step uses (a model, its memory, its tools) hangs below the step. */
export function layOutSteps(index: WorkflowIndex, boxes: readonly NodeBox[]): Map<string, Point> {
  const blocks = toBlocks(index, boxes);
  const ids = new Set(blocks.map(({ box }) => box.node.id));
  const links = index.edges
    .filter(({ edge, isFlow }) => isFlow && edge.source !== edge.target && ids.has(edge.source) && ids.has(edge.target))
    .map(({ edge }) => edge);
  const corners = blocks.length > dagreMax ? layOutInColumns({ blocks, links, columnGap, rowGap }) : layOutWithDagre(blocks, links);
  const points = new Map<string, Point>();
  for (const block of blocks) placeBlock(block, corners.get(block.box.node.id) ?? { x: 0, y: 0 }, points);
  return points;
}

function layOutWithDagre(blocks: readonly Block[], links: readonly { source: string; target: string }[]): Map<string, Point> {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: rowGap, ranksep: columnGap });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { box, width, height } of blocks) graph.setNode(box.node.id, { width, height });
  for (const { source, target } of links) graph.setEdge(source, target);
  layout(graph);
  return new Map(
    blocks.map(({ box, width, height }) => {
      const { x = 0, y = 0 } = graph.node(box.node.id);
      return [box.node.id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}

/** An attachment of two steps hangs below the first. One that would hang below itself stands on its own. */
function toBlocks({ outgoing, incoming }: WorkflowIndex, boxes: readonly NodeBox[]): Block[] {
  const boxById = new Map(boxes.map((box) => [box.node.id, box]));
  const taken = new Set<string>();
  const hangs = (box: NodeBox) =>
    box.kind === "attachment" && (outgoing.get(box.node.id) ?? []).some(({ edge }) => boxById.has(edge.target) && edge.target !== box.node.id);

  function toBlock(box: NodeBox): Block {
    taken.add(box.node.id);
    const children: Block[] = [];
    for (const { edge, isFlow } of incoming.get(box.node.id) ?? []) {
      const child = boxById.get(edge.source);
      if (!isFlow && child !== undefined && child.kind === "attachment" && !taken.has(edge.source)) children.push(toBlock(child));
    }
    const childrenWidth = children.reduce((sum, { width }) => sum + width, 0) + childGap * Math.max(children.length - 1, 0);
    const childrenHeight = Math.max(0, ...children.map(({ height }) => height + hangGap));
    return { box, children, width: Math.max(box.width, childrenWidth), height: box.height + childrenHeight };
  }

  const blocks = boxes.filter((box) => !hangs(box)).map(toBlock);
  return [...blocks, ...boxes.filter(({ node }) => !taken.has(node.id)).flatMap((box) => (taken.has(box.node.id) ? [] : [toBlock(box)]))];
}

function placeBlock({ box, children, width }: Block, corner: Point, points: Map<string, Point>): void {
  points.set(box.node.id, { x: corner.x + (width - box.width) / 2, y: corner.y });
  const childrenWidth = children.reduce((sum, child) => sum + child.width + childGap, -childGap);
  let x = corner.x + (width - childrenWidth) / 2;
  for (const child of children) {
    placeBlock(child, { x, y: corner.y + box.height + hangGap }, points);
    x += child.width + childGap;
  }
}
