import type { Context } from "@/lib/context";
import { AppError, isAppError } from "@/lib/errors";
import { type LineError, type ReadReport, readExecutionReport } from "@/lib/executions/read-execution-report";
import { toExecutionRecord } from "@/lib/executions/to-execution-record";
import { defineOperation } from "@/lib/operations/define-operation";
import { ExecutionReport, IngestExecutionsInput, IngestReport, ingestBodyBytesMax, ingestErrorsMax, ingestLinesMax } from "@/lib/schemas/execution-ingest";
import type { ExecutionRecord } from "@/lib/schemas/execution-record";
import type { TextLine } from "@/lib/schemas/text-line";

const batchLinesMax = 1_000;
/** What one batch puts to MongoDB at once: its client gives up after 1.2 s. */
const batchBytesMax = 4 * 1024 * 1024;
/** A run without its nodes' data is one document, of 16 MB at most. */
const runBytesMax = 8 * 1024 * 1024;
const sliceMs = 10;

export const ingestExecutions = defineOperation({
  name: "execution.ingest",
  permission: "execution:write",
  input: IngestExecutionsInput,
  output: IngestReport,
  http: {
    method: "POST",
    path: "/executions/ingest",
    tag: "executions",
    summary: "Report runs that happened elsewhere, one a line; a bad line holds up no good one",
    requestContent: "NDJSON",
    idempotency: { notNeeded: "a line with an `executionId` is taken once, whatever request brings it" },
    lineSchema: ExecutionReport,
    bodyBytesMax: ingestBodyBytesMax,
  },
  async run(ctx, { lines }) {
    const letOthersRun = createPacer();
    const ingest = createIngest({ ctx, letOthersRun });
    try {
      for await (const some of lines) await takeAll({ ingest, lines: some, letOthersRun });
    } catch (error) {
      if (!isAppError(error) || error.code !== "payload_too_large") throw error;
      const { accepted, duplicates, rejected } = await ingest.end();
      const taken = `The lines before that were taken: ${accepted} accepted, ${duplicates} duplicates, ${rejected} rejected.`;
      throw new AppError({ code: error.code, message: `${error.message} ${taken}`, cause: error });
    }
    return ingest.end();
  },
});

/** Lines that are here already come without a pause: other requests, and MongoDB's connections, get their turn in between. */
function createPacer(): LetOthersRun {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}

async function takeAll({ ingest, lines, letOthersRun }: { ingest: Ingest; lines: TextLine[]; letOthersRun: LetOthersRun }): Promise<void> {
  for (const line of lines) {
    if (line.line > ingestLinesMax) throw new AppError({ code: "payload_too_large", message: `The body has more than ${ingestLinesMax} lines.` });
    ingest.add(line);
    if (ingest.isBatchFull()) await ingest.flush();
    await letOthersRun();
  }
}

type LetOthersRun = () => Promise<void> | undefined;
type Ingest = ReturnType<typeof createIngest>;
type Read = { line: number; report: ExecutionReport; runBytes: number };
type Candidate = { line: number; record: ExecutionRecord };

/** Collects lines into batches. While one is written the next is read: it is the reading that takes longer. */
function createIngest({ ctx, letOthersRun }: { ctx: Context; letOthersRun: LetOthersRun }) {
  const outcome: IngestReport = { accepted: 0, duplicates: 0, rejected: 0, errors: [], errorsLeftOut: 0 };
  const workflows = new Map<string, { name: string; version: number } | null>();
  let writing: Promise<void> = Promise.resolve();
  let batch: Read[] = [];
  let batchBytes = 0;

  function reject(line: number, { path, message }: LineError): void {
    outcome.rejected += 1;
    if (outcome.errors.length < ingestErrorsMax) outcome.errors.push({ line, path, message });
    else outcome.errorsLeftOut += 1;
  }

  function add(line: TextLine): void {
    const read: ReadReport = "error" in line ? { ok: false, error: { path: "", message: line.error } } : readExecutionReport(line.text);
    if (read.ok) {
      batch.push({ line: line.line, report: read.report, runBytes: line.bytes });
      batchBytes += line.bytes;
    } else {
      reject(line.line, read.error);
    }
  }

  function isBatchFull(): boolean {
    return batch.length >= batchLinesMax || batchBytes >= batchBytesMax;
  }

  async function flush(): Promise<void> {
    const reads = batch;
    batch = [];
    batchBytes = 0;
    await writing;
    writing = write(reads);
    // Its failure is thrown where it is awaited; until then it is no unhandled one.
    writing.catch(() => undefined);
  }

  async function write(reads: Read[]): Promise<void> {
    await learnWorkflows(reads);
    const candidates: Candidate[] = [];
    for (const read of reads) {
      const candidate = toCandidate(read);
      if (candidate !== null) candidates.push(candidate);
      await letOthersRun();
    }
    const outcomes = await ctx.db.mongo.executions.insertMany(candidates.map(({ record }) => record));
    for (const [index, result] of outcomes.entries()) {
      if (result === "accepted") outcome.accepted += 1;
      else if (result === "duplicate") outcome.duplicates += 1;
      else reject(candidates[index]?.line ?? 0, { path: "executionId", message: "cannot be used: leave it out, or send another" });
    }
  }

  /** One question per batch, and only for ids that no batch before has asked for. */
  async function learnWorkflows(reads: Read[]): Promise<void> {
    const unknown = new Set(reads.map(({ report }) => report.workflowId).filter((workflowId) => !workflows.has(workflowId)));
    if (unknown.size === 0) return;
    for (const { workflowId, name, version } of await ctx.db.mongo.workflows.findHeadsByIds([...unknown])) workflows.set(workflowId, { name, version });
    for (const workflowId of unknown) if (!workflows.has(workflowId)) workflows.set(workflowId, null);
  }

  function toCandidate({ line, report, runBytes }: Read): Candidate | null {
    const workflow = workflows.get(report.workflowId) ?? null;
    if (workflow === null) return refuse(line, { path: "workflowId", message: "names no workflow of this organization" });
    const converted = toExecutionRecord({ report, workflow, now: Date.now() });
    if (!converted.ok) return refuse(line, converted.error);
    const dataBytes = converted.record.data.reduce((sum, { bytes }) => sum + bytes, 0);
    if (runBytes - dataBytes > runBytesMax) return refuse(line, { path: "", message: "is too large: more than 8 MB without the data of trigger and nodes" });
    return { line, record: converted.record };
  }

  function refuse(line: number, error: LineError): null {
    reject(line, error);
    return null;
  }

  async function end(): Promise<IngestReport> {
    if (batch.length > 0) await flush();
    await writing;
    outcome.errors.sort((a, b) => a.line - b.line);
    return outcome;
  }

  return { add, isBatchFull, flush, end };
}
