import { type NodeHandle, Position } from "@xyflow/react";
import type { Ports } from "@/components/workflows/graph/node-boxes";

export type PortPlace = { id: string; type: "source" | "target"; position: Position; x: number; y: number };

/** Where on its box each port lies. The drawn handles and the ends of the edges both read it, so that an edge to a node off-screen can be drawn. */
export function placePorts({ inputs, outputs, uses, serves }: Ports, { width, height }: { width: number; height: number }): PortPlace[] {
  return [
    ...inputs.map((id, index) => ({ id, type: "target" as const, position: Position.Left, x: 0, y: spread(index, inputs.length, height) })),
    ...outputs.map((id, index) => ({ id, type: "source" as const, position: Position.Right, x: width, y: spread(index, outputs.length, height) })),
    ...uses.map((id, index) => ({ id, type: "target" as const, position: Position.Bottom, x: spread(index, uses.length, width), y: height })),
    ...serves.map((id, index) => ({ id, type: "source" as const, position: Position.Top, x: spread(index, serves.length, width), y: 0 })),
  ];
}

export function toNodeHandles(places: readonly PortPlace[]): NodeHandle[] {
  return places.map(({ id, type, position, x, y }) => ({ id, type, position, x, y, width: 0, height: 0 }));
}

function spread(index: number, count: number, length: number): number {
  return (length * (index + 1)) / (count + 1);
}
