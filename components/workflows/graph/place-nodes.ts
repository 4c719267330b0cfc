import { layOutSteps } from "@/components/workflows/graph/lay-out-steps";
import type { NodeBox } from "@/components/workflows/graph/node-boxes";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";

export type Point = { x: number; y: number };

/** A stored position is the corner of a cell, as in n8n: ours and its boxes differ in size, so ours stand in the middle of the cell. */
const stepCell = 100;
const attachmentCell = 80;
const gap = 60;
const rowWidth = 2_400;

/** The left upper corner of every box. Stored positions stay; a layout is computed where there are none, or where all are the same. */
export function placeNodes(index: WorkflowIndex, boxes: ReadonlyMap<string, NodeBox>): Map<string, Point> {
  const all = [...boxes.values()];
  const stored = hasOwnPositions(all) ? all.filter(({ node }) => node.position !== null) : [];
  const points = new Map(stored.map((box) => [box.node.id, toCorner(box)]));
  const rest = all.filter(({ node }) => !points.has(node.id));
  if (rest.length === 0) return points;
  const top = Math.max(...stored.map((box) => (points.get(box.node.id)?.y ?? 0) + box.height + gap), 0);
  const left = Math.min(...stored.map((box) => points.get(box.node.id)?.x ?? 0), Number.POSITIVE_INFINITY);
  const origin = { x: Number.isFinite(left) ? left : 0, y: stored.length === 0 ? 0 : top };
  const place = (found: ReadonlyMap<string, Point>, top: number) => {
    for (const [id, point] of found) points.set(id, { x: origin.x + point.x, y: top + point.y });
  };
  const steps = rest.filter(({ kind }) => kind !== "note");
  const laidOut = layOutSteps(index, steps);
  place(laidOut, origin.y);
  const bottom = Math.max(...steps.map(({ node, height }) => (laidOut.get(node.id)?.y ?? 0) + height + gap), 0);
  place(stackNotes(rest.filter(({ kind }) => kind === "note")), origin.y + bottom);
  return points;
}

/** In rows below the steps: what a note stood beside was told by its position alone. */
function stackNotes(notes: readonly NodeBox[]): Map<string, Point> {
  const points = new Map<string, Point>();
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const { node, width, height } of notes) {
    if (x > 0 && x + width > rowWidth) {
      x = 0;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    points.set(node.id, { x, y });
    x += width + gap;
    rowHeight = Math.max(rowHeight, height);
  }
  return points;
}

function hasOwnPositions(boxes: readonly NodeBox[]): boolean {
  const placed = boxes.flatMap(({ node }) => node.position ?? []);
  const [first] = placed;
  if (first === undefined) return false;
  return boxes.length === 1 || placed.some(({ x, y }) => x !== first.x || y !== first.y);
}

function toCorner({ node, kind, width, height }: NodeBox): Point {
  const { x, y } = node.position ?? { x: 0, y: 0 };
  if (kind === "note") return { x, y };
  const cell = kind === "attachment" ? attachmentCell : stepCell;
  return { x: x + (cell - width) / 2, y: y + (cell - Math.min(height, cell)) / 2 };
}
