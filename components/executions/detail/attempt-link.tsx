"use client";

import type { MouseEvent, ReactNode } from "react";
import type { ExecutionDetailView } from "@/components/executions/detail/use-execution-view";
import { cn } from "@/lib/cn";
import type { NodeExecution } from "@/lib/schemas/execution";

export type AttemptLinkProps = {
  node: Pick<NodeExecution, "nodeId" | "attempt">;
  view: ExecutionDetailView;
  isCurrent?: boolean;
  children: ReactNode;
  className?: string;
};

const stackedBelow = "(max-width: 1023px)";

/** A real link for a new tab; a plain click changes the panel without asking the server, and brings it into view where it lies below. */
export function AttemptLink({ node, view, isCurrent = false, children, className }: AttemptLinkProps) {
  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    view.setAttempt(node);
    if (window.matchMedia(stackedBelow).matches) document.getElementById("node-panel")?.scrollIntoView({ block: "start", behavior: "smooth" });
  }
  return (
    <a href={view.hrefOf(node)} onClick={open} aria-current={isCurrent || undefined} className={cn("text-ink underline-offset-2 hover:underline", className)}>
      {children}
    </a>
  );
}
