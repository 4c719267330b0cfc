import { type NodeHandle, Position } from "@xyflow/react";
import type { Ports, ServesSide } from "@/components/workflows/graph/node-boxes";

export type PortPlace = { id: string; type: "source" | "target"; position: Position; x: number; y: number };
type Box = { width: number; height: number; servesSide: ServesSide };

/** Where on its box each port lies. The drawn handles and the ends of the edges both read it, so that an edge to a node off-screen can be drawn. */
export function placePorts({ inputs, outputs, uses, serves }: Ports, { width, height, servesSide }: Box): PortPlace[] {
  return [
    ...inputs.map((id, index) => ({ id, type: "target" as const, position: Position.Left, x: 0, y: spread(index, inputs.length, height) })),
    ...outputs.map((id, index) => ({ id, type: "source" as const, position: Position.Right, x: width, y: spread(index, outputs.length, height) })),
    ...uses.map((id, index) => ({ id, type: "target" as const, position: Position.Bottom, x: spread(index, uses.length, width), y: height })),
    ...serves.map((id, index) => ({ id, type: "source" as const, ...placeServing(index, serves.length, { width, height, servesSide }) })),
  ];
}

function placeServing(index: number, count: number, { width, height, servesSide }: Box): Pick<PortPlace, "position" | "x" | "y"> {
  if (servesSide === "top") return { position: Position.Top, x: spread(index, count, width), y: 0 };
  const y = spread(index, count, height);
  return servesSide === "right" ? { position: Position.Right, x: width, y } : { position: Position.Left, x: 0, y };
}

export function toNodeHandles(places: readonly PortPlace[]): NodeHandle[] {
  return places.map(({ id, type, position, x, y }) => ({ id, type, position, x, y, width: 0, height: 0 }));
}

function spread(index: number, count: number, length: number): number {
  return (length * (index + 1)) / (count + 1);
}
