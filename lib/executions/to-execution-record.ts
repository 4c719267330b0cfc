import { checkReport } from "@/lib/executions/check-report";
import { fingerprintError } from "@/lib/executions/fingerprint";
import { toJsonText } from "@/lib/executions/json-text";
import type { LineError } from "@/lib/executions/read-execution-report";
import { toNodeExecutions } from "@/lib/executions/to-node-executions";
import { type ExecutionError, errorMessageMax, type NodeExecution } from "@/lib/schemas/execution";
import type { ExecutionReport } from "@/lib/schemas/execution-ingest";
import type { ExecutionRecord } from "@/lib/schemas/execution-record";

export type ReportedWorkflow = { name: string; version: number };
export type ToRecord = { ok: true; record: ExecutionRecord } | { ok: false; error: LineError };

/** A report as the run that is kept. `now` in milliseconds: when a run that never began was asked for. */
export function toExecutionRecord({ report, workflow, now }: { report: ExecutionReport; workflow: ReportedWorkflow; now: number }): ToRecord {
  const disagreement = checkReport(report, now);
  if (disagreement !== null) return { ok: false, error: disagreement };
  const nodes = toNodeExecutions(report.nodeExecutions);
  if (!nodes.ok) return nodes;
  const triggerData = toJsonText(report.triggerData);
  if (triggerData !== null && "error" in triggerData) return { ok: false, error: { path: "triggerData", message: triggerData.error } };
  const data = triggerData === null ? nodes.data : [{ nodeId: "", attempt: 1, direction: "trigger" as const, ...triggerData }, ...nodes.data];
  const { executionId = null, startedAt = null, finishedAt = null } = report;
  const execution = {
    executionId,
    workflowId: report.workflowId,
    workflowName: workflow.name,
    workflowVersion: report.workflowVersion ?? workflow.version,
    status: report.status,
    triggerType: report.triggerType,
    createdAt: toCreatedAt({ executionId, beganAt: startedAt ?? finishedAt, now }),
    startedAt,
    finishedAt,
    durationMs: startedAt !== null && finishedAt !== null ? Date.parse(finishedAt) - Date.parse(startedAt) : null,
    nodeExecutions: nodes.nodeExecutions,
    ...countNodes(nodes.nodeExecutions, report.nodeCount ?? 0),
    error: toError(report, nodes.nodeExecutions),
    retryOf: report.retryOf ?? null,
    customData: report.customData,
  };
  return { ok: true, record: { execution, data } };
}

function toCreatedAt({ executionId, beganAt, now }: { executionId: string | null; beganAt: string | null; now: number }): string {
  if (executionId !== null) return new Date(Number.parseInt(executionId.slice(0, 8), 16) * 1_000).toISOString();
  return beganAt ?? new Date(now).toISOString();
}

/** Nodes and not attempts; a node is done when its last attempt is, and one that was skipped is not. */
function countNodes(nodeExecutions: NodeExecution[], planned: number): { nodeCount: number; finishedNodeCount: number } {
  const last = new Map<string, NodeExecution>();
  for (const node of nodeExecutions) if (node.attempt >= (last.get(node.nodeId)?.attempt ?? 0)) last.set(node.nodeId, node);
  let finishedNodeCount = 0;
  for (const { status } of last.values()) if (status === "success" || status === "error") finishedNodeCount += 1;
  return { nodeCount: Math.max(last.size, planned), finishedNodeCount };
}

function toError(report: ExecutionReport, nodeExecutions: NodeExecution[]): ExecutionError | null {
  if (report.status !== "error" && report.status !== "timeout") return null;
  const failed = nodeExecutions.findLast(({ nodeId, status }) => (report.error?.nodeId ? nodeId === report.error.nodeId : status === "error"));
  const message = report.error?.message ?? failed?.error?.message;
  if (message === undefined) return null;
  const nodeId = report.error?.nodeId ?? failed?.nodeId ?? null;
  return {
    message: message.slice(0, errorMessageMax),
    nodeId,
    nodeName: failed?.nodeName ?? null,
    fingerprint: fingerprintError({ message, nodeId, nodeType: failed?.nodeType ?? null }),
  };
}
