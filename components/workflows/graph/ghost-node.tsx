"use client";

import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import type { GhostFlowNode } from "@/components/workflows/graph/graph-types";

/** Stands where a node should be that the workflow does not have. */
export const GhostNode = memo(function GhostNode({ data }: NodeProps<GhostFlowNode>) {
  return (
    <div
      title={data.name}
      className="flex h-full w-full items-center rounded-control border border-dashed border-danger bg-danger-soft px-2 text-2xs text-danger-ink"
    >
      <Handle
        id="ghost"
        type={data.side}
        position={data.side === "target" ? Position.Left : Position.Right}
        isConnectable={false}
        className="!size-1.5 !min-h-0 !min-w-0 !rounded-full !border-0 !bg-danger"
      />
      <span className="truncate">missing: {data.name}</span>
    </div>
  );
});
