"use client";

import { type ReactNode, useEffect } from "react";
import { NodePanel } from "@/components/workflows/detail/node-panel";
import type { DetailView } from "@/components/workflows/detail/use-detail-view";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";
import { cn } from "@/lib/cn";

export type WithNodePanelProps = { index: WorkflowIndex; view: DetailView; isTall?: boolean; children: ReactNode };

const tall = "h-[clamp(400px,calc(100dvh-236px),1400px)]";

/** The graph or the list of nodes, and at its side the node that the address names. */
export function WithNodePanel({ index, view, isTall = false, children }: WithNodePanelProps) {
  const { nodeId, setNode } = view;
  const node = nodeId === null ? undefined : index.nodeById.get(nodeId);
  const isOpen = node !== undefined;

  useEffect(() => {
    if (!isOpen || nodeId === null) return;
    function press(event: KeyboardEvent) {
      if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null) return;
      setNode(null);
      document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId ?? "")}"], [data-index] a[aria-current]`)?.focus();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isOpen, nodeId, setNode]);

  return (
    <div className={cn("grid grid-cols-1 gap-3.5", isOpen && "max-lg:pb-[62dvh] lg:grid-cols-[minmax(0,1fr)_minmax(320px,400px)]")}>
      <div className={cn("min-w-0", isTall && tall)}>{children}</div>
      {node === undefined ? null : (
        <div className={cn("min-w-0", isTall ? tall : "lg:sticky lg:top-16 lg:h-[calc(100dvh-96px)]")}>
          <NodePanel node={node} index={index} view={view} />
        </div>
      )}
    </div>
  );
}
