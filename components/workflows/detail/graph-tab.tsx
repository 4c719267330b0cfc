"use client";

import { Workflow } from "lucide-react";
import dynamic from "next/dynamic";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { DetailView } from "@/components/workflows/detail/use-detail-view";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";

export type GraphTabProps = { index: WorkflowIndex; view: DetailView };

/** The canvas is 80 KB that the list and the other tabs do not need. */
const WorkflowGraph = dynamic(() => import("@/components/workflows/graph/workflow-graph").then((module) => module.WorkflowGraph), {
  ssr: false,
  loading: () => <Skeleton className="size-full rounded-card" />,
});

export function GraphTab({ index, view }: GraphTabProps) {
  if (index.nodes.length === 0)
    return (
      <EmptyState
        kind="none-yet"
        icon={Workflow}
        title="No nodes yet"
        text="Send nodes and edges with PATCH /api/v1/workflows/{workflowId}, or import a file: it comes in as a workflow of its own."
      />
    );
  return (
    <div className="size-full rounded-card border border-line bg-surface">
      <WorkflowGraph index={index} selectedNodeId={view.nodeId} onSelect={view.setNode} />
    </div>
  );
}
