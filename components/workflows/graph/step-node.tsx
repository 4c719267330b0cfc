"use client";

import type { NodeProps } from "@xyflow/react";
import { KeyRound } from "lucide-react";
import { memo } from "react";
import type { StepFlowNode } from "@/components/workflows/graph/graph-types";
import { PortHandles } from "@/components/workflows/graph/port-handles";
import { NodeIcon } from "@/components/workflows/node-icon";
import { cn } from "@/lib/cn";

export const StepNode = memo(function StepNode({ data, selected, width = 0, height = 0 }: NodeProps<StepFlowNode>) {
  const { label, type, integration, isDisabled, hasCredentials, ports, servesSide } = data;
  return (
    <div
      className={cn(
        "flex h-full w-full items-center gap-2 rounded-control border bg-surface px-2.5 text-left group-[.is-far]/graph:justify-center group-[.is-far]/graph:border-4",
        selected ? "border-accent outline-3 outline-accent-soft" : "border-control hover:border-field",
        isDisabled && "border-dashed bg-page",
      )}
    >
      <PortHandles ports={ports} servesSide={servesSide} width={width} height={height} />
      <NodeIcon
        type={type}
        integration={integration}
        className={cn("size-4 shrink-0 group-[.is-far]/graph:size-9", isDisabled ? "text-faint" : "text-accent-ink")}
      />
      <span className="min-w-0 flex-1 group-[.is-far]/graph:hidden">
        <span title={label} className={cn("line-clamp-2 text-2xs leading-[14px] font-medium [overflow-wrap:anywhere]", isDisabled ? "text-muted" : "text-ink")}>
          {label}
        </span>
        <span className="flex items-center gap-1 text-[10px] leading-[14px] text-muted">
          <span className="truncate">{isDisabled ? `disabled · ${type}` : type}</span>
          {hasCredentials ? <KeyRound aria-label="uses a credential" className="size-2.5 shrink-0" /> : null}
        </span>
      </span>
    </div>
  );
});
