"use client";

import type { MouseEvent, ReactNode } from "react";
import type { DetailView } from "@/components/workflows/detail/use-detail-view";
import { cn } from "@/lib/cn";

export type NodeLinkProps = { nodeId: string; view: DetailView; children: ReactNode; className?: string };

/** A real link for a new tab; a plain click changes the panel without asking the server. */
export function NodeLink({ nodeId, view, children, className }: NodeLinkProps) {
  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    view.setNode(nodeId);
  }
  return (
    <a
      href={view.hrefOfNode(nodeId)}
      onClick={open}
      aria-current={view.nodeId === nodeId || undefined}
      className={cn("text-ink underline-offset-2 hover:underline", className)}
    >
      {children}
    </a>
  );
}
