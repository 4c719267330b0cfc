import { type JsonText, toJsonText } from "@/lib/executions/json-text";
import type { LineError } from "@/lib/executions/read-execution-report";
import { errorMessageMax, errorStackMax, type NodeExecution } from "@/lib/schemas/execution";
import type { NodeExecutionReport } from "@/lib/schemas/execution-ingest";
import type { NewExecutionData } from "@/lib/schemas/execution-record";

export type NodeExecutions = { ok: true; nodeExecutions: NodeExecution[]; data: NewExecutionData[] } | { ok: false; error: LineError };

/** Numbers the attempts and sets the data apart. Refuses an attempt that is there twice and data over the cap. */
export function toNodeExecutions(reports: NodeExecutionReport[]): NodeExecutions {
  const lastAttempts = new Map<string, number>();
  const taken = new Set<string>();
  const nodeExecutions: NodeExecution[] = [];
  const data: NewExecutionData[] = [];
  for (const [index, report] of reports.entries()) {
    const attempt = report.attempt ?? (lastAttempts.get(report.nodeId) ?? 0) + 1;
    const place = `${attempt}:${report.nodeId}`;
    if (taken.has(place)) return refuse(`nodeExecutions.${index}.attempt`, `is there twice: attempt ${attempt} of this node`);
    taken.add(place);
    lastAttempts.set(report.nodeId, Math.max(attempt, lastAttempts.get(report.nodeId) ?? 0));
    const sides = { input: toJsonText(report.input), output: toJsonText(report.output) };
    for (const direction of ["input", "output"] as const) {
      const side = sides[direction];
      if (side === null) continue;
      if ("error" in side) return refuse(`nodeExecutions.${index}.${direction}`, side.error);
      data.push({ nodeId: report.nodeId, attempt, direction, ...side });
    }
    nodeExecutions.push(toNodeExecution({ report, attempt, inputBytes: bytesOf(sides.input), outputBytes: bytesOf(sides.output) }));
  }
  return { ok: true, nodeExecutions, data };
}

type Numbered = { report: NodeExecutionReport; attempt: number; inputBytes: number | null; outputBytes: number | null };

function toNodeExecution({ report, attempt, inputBytes, outputBytes }: Numbered): NodeExecution {
  const { nodeId, nodeName = nodeId, nodeType = null, status, startedAt = null, error } = report;
  return {
    nodeId,
    nodeName,
    nodeType,
    status,
    attempt,
    startedAt,
    ...toEnd(report),
    error: error ? { message: error.message.slice(0, errorMessageMax), code: error.code ?? null, stack: error.stack?.slice(0, errorStackMax) ?? null } : null,
    inputBytes,
    outputBytes,
  };
}

/** Of end and duration either gives the other. */
function toEnd({ startedAt, finishedAt, durationMs }: NodeExecutionReport): { finishedAt: string | null; durationMs: number | null } {
  if (!startedAt) return { finishedAt: finishedAt ?? null, durationMs: durationMs ?? null };
  if (finishedAt) return { finishedAt, durationMs: durationMs ?? Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) };
  if (durationMs === null || durationMs === undefined) return { finishedAt: null, durationMs: null };
  const end = new Date(Date.parse(startedAt) + durationMs);
  return { finishedAt: Number.isNaN(end.getTime()) ? null : end.toISOString(), durationMs };
}

function bytesOf(side: JsonText | { error: string } | null): number | null {
  return side !== null && "bytes" in side ? side.bytes : null;
}

function refuse(path: string, message: string): NodeExecutions {
  return { ok: false, error: { path, message } };
}
