"use client";

import { useQuery } from "@tanstack/react-query";
import { workflowQueries } from "@/lib/queries/workflows";
import type { ExecutionSummary } from "@/lib/schemas/execution";

/** The name behind a filter's id: of a row where there is one, else the workflow is asked for. */
export function useWorkflowName({
  organizationSlug,
  workflowId,
  rows,
}: {
  organizationSlug: string;
  workflowId: string | null;
  rows: ExecutionSummary[];
}): string | null {
  const row = rows.find((candidate) => candidate.workflowId === workflowId);
  const workflow = useQuery({ ...workflowQueries.workflow(organizationSlug, workflowId ?? ""), enabled: workflowId !== null && row === undefined });
  return row?.workflowName ?? workflow.data?.name ?? null;
}
