"use client";

import { Handle } from "@xyflow/react";
import type { Ports, ServesSide } from "@/components/workflows/graph/node-boxes";
import { placePorts } from "@/components/workflows/graph/port-places";

export type PortHandlesProps = { ports: Ports; servesSide: ServesSide; width: number; height: number };

export function PortHandles({ ports, servesSide, width, height }: PortHandlesProps) {
  return placePorts(ports, { width, height, servesSide }).map(({ id, type, position, x, y }) => (
    <Handle
      key={`${type} ${id}`}
      id={id}
      type={type}
      position={position}
      isConnectable={false}
      className="!size-1.5 !min-h-0 !min-w-0 !rounded-full !border-0 !bg-faint"
      style={position === "left" || position === "right" ? { top: y } : { left: x }}
    />
  ));
}
