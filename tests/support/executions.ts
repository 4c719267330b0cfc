import { Readable } from "node:stream";
import { splitLines } from "@/lib/adapters/read-lines";
import type { Context } from "@/lib/context";
import { ingestExecutions } from "@/lib/operations/execution-ingest";
import { createWorkflow } from "@/lib/operations/workflows";
import type { IngestReport } from "@/lib/schemas/execution-ingest";
import { newObjectId } from "@/tests/support/test-runtime";

/** Reports as the body of a request brings them, in chunks that end in the middle of lines. */
export function ingestLines(context: Context, reports: unknown[]): Promise<IngestReport> {
  const body = Buffer.from(reports.map((report) => (typeof report === "string" ? report : JSON.stringify(report))).join("\n"));
  const chunks = Array.from({ length: Math.ceil(body.length / 1_000) }, (_, index) => body.subarray(index * 1_000, (index + 1) * 1_000));
  return ingestExecutions.execute(context, { lines: splitLines({ chunks: Readable.from(chunks), bytesMax: 64 * 1024 * 1024 }) });
}

export async function makeWorkflow(context: Context, fields: Record<string, unknown> = {}): Promise<string> {
  return (await createWorkflow.execute(context, { name: "Nightly", ...fields })).workflowId;
}

/** An id that says it was made at `time`. */
export function executionIdAt(time: string): string {
  return Math.floor(Date.parse(time) / 1_000)
    .toString(16)
    .padStart(8, "0")
    .concat(newObjectId().slice(8));
}

export function report(workflowId: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { workflowId, status: "success", triggerType: "schedule", startedAt: "2026-05-01T10:00:00.000Z", finishedAt: "2026-05-01T10:00:02.500Z", ...fields };
}
