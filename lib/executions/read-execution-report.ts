import { ExecutionReport } from "@/lib/schemas/execution-ingest";

export type LineError = { path: string; message: string };
export type ReadReport = { ok: true; report: ExecutionReport } | { ok: false; error: LineError };

/** One line of NDJSON as a report, or the first thing that is wrong with it. */
export function readExecutionReport(text: string): ReadReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse("", `is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : "it cannot be parsed"}`);
  }
  const parsed = ExecutionReport.safeParse(value);
  if (parsed.success) return { ok: true, report: parsed.data };
  const [issue] = parsed.error.issues;
  return refuse(issue?.path.join(".") ?? "", issue?.message ?? "is not a report of a run");
}

function refuse(path: string, message: string): ReadReport {
  return { ok: false, error: { path, message } };
}
