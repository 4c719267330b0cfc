import type { NodeBox, ServesSide } from "@/components/workflows/graph/node-boxes";
import type { Point } from "@/components/workflows/graph/place-nodes";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";

type Input = { box: NodeBox; index: WorkflowIndex; boxes: ReadonlyMap<string, NodeBox>; points: ReadonlyMap<string, Point> };

/** An attachment straight below its step is tied at its top; one further aside at the side that faces the step, or lines would cross its neighbours. */
export function findServesSide({ box, index, boxes, points }: Input): ServesSide {
  const served = index.outgoing.get(box.node.id)?.find(({ edge, isFlow }) => !isFlow && boxes.has(edge.target))?.edge.target;
  const target = served === undefined ? undefined : boxes.get(served);
  if (box.kind !== "attachment" || served === undefined || target === undefined) return "top";
  const distance = (points.get(served)?.x ?? 0) + target.width / 2 - (points.get(box.node.id)?.x ?? 0) - box.width / 2;
  if (Math.abs(distance) <= box.width) return "top";
  return distance > 0 ? "right" : "left";
}
