"use client";

import { useQuery } from "@tanstack/react-query";
import { isUnderWay } from "@/components/executions/execution-status";
import { workflowQueries } from "@/lib/queries/workflows";
import type { Execution } from "@/lib/schemas/execution";

export type UnreachedNodesProps = { organizationSlug: string; execution: Execution };

/** Known only while the workflow is still of the version that ran; notes are no steps. */
export function UnreachedNodes({ organizationSlug, execution }: UnreachedNodesProps) {
  const { workflowId, workflowVersion, nodeExecutions } = execution;
  const { data: workflow } = useQuery({ ...workflowQueries.workflow(organizationSlug, workflowId), retry: false });
  if (workflow === undefined || workflow.version !== workflowVersion) return null;
  const reported = new Set(nodeExecutions.map(({ nodeId }) => nodeId));
  const unreached = workflow.nodes.filter(({ id, type }) => !reported.has(id) && type !== "note" && !type.toLowerCase().includes("stickynote"));
  if (unreached.length === 0) return null;
  return (
    <ul aria-label={isUnderWay(execution) ? "Nodes to come" : "Nodes that were not reached"} className="border-t border-line">
      {unreached.map(({ id, data }) => (
        <li key={id} className="flex h-row items-center gap-2 border-b border-line px-3 text-muted last:border-b-0 max-md:px-2.5">
          <span aria-hidden className="size-[7px] shrink-0 rounded-full border border-faint" />
          <span className="min-w-0 flex-1 truncate">{data.label}</span>
          <span className="text-xs">{isUnderWay(execution) ? "to come" : "not reached"}</span>
        </li>
      ))}
    </ul>
  );
}
