"use client";

import type { NodeProps } from "@xyflow/react";
import { KeyRound } from "lucide-react";
import { memo } from "react";
import type { StepFlowNode } from "@/components/workflows/graph/graph-types";
import { PortHandles } from "@/components/workflows/graph/port-handles";
import { NodeIcon } from "@/components/workflows/node-icon";
import { cn } from "@/lib/cn";

/** What a step uses and the data does not flow through: a model, a memory, a tool. */
export const AttachmentNode = memo(function AttachmentNode({ data, selected, width = 0, height = 0 }: NodeProps<StepFlowNode>) {
  const { label, type, integration, isDisabled, hasCredentials, ports, servesSide } = data;
  return (
    <div
      title={label}
      className={cn(
        "flex h-full w-full items-center gap-1.5 rounded-full border bg-page px-3 text-left group-[.is-far]/graph:justify-center group-[.is-far]/graph:border-4",
        selected ? "border-accent outline-3 outline-accent-soft" : "border-accent-line hover:border-accent",
        isDisabled && "border-dashed",
      )}
    >
      <PortHandles ports={ports} servesSide={servesSide} width={width} height={height} />
      <NodeIcon
        type={type}
        integration={integration}
        className={cn("size-3.5 shrink-0 group-[.is-far]/graph:size-7", isDisabled ? "text-faint" : "text-accent-ink")}
      />
      <span className="min-w-0 flex-1 group-[.is-far]/graph:hidden">
        <span className={cn("line-clamp-2 text-[10px] leading-[12px] font-medium [overflow-wrap:anywhere]", isDisabled ? "text-muted" : "text-ink")}>
          {label}
        </span>
        {isDisabled ? <span className="block truncate text-[10px] leading-[12px] text-muted">disabled</span> : null}
      </span>
      {hasCredentials ? <KeyRound aria-label="uses a credential" className="size-2.5 shrink-0 text-muted group-[.is-far]/graph:hidden" /> : null}
    </div>
  );
});
