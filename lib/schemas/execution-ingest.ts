import { z } from "zod";
import { CustomData, ExecutionStatus, NodeId, NodeStatus, nodeExecutionsMax, TriggerType } from "@/lib/schemas/execution";
import { ExecutionId, Timestamp, WorkflowId } from "@/lib/schemas/identifiers";
import type { TextLine } from "@/lib/schemas/text-line";

export const ingestBodyBytesMax = 64 * 1024 * 1024;
export const ingestLinesMax = 50_000;
export const ingestErrorsMax = 100;

const Time = Timestamp.nullable().optional();
const Json = z.unknown().optional();
/** Longer texts are cut to what an execution keeps. */
const ErrorReport = z.strictObject({ message: z.string(), code: z.string().max(100).nullable().optional(), stack: z.string().nullable().optional() });

/** Attempts of one node are numbered in the order of the list where they carry no number. */
const NodeExecutionReport = z.strictObject({
  nodeId: NodeId,
  nodeName: z.string().max(500).optional(),
  nodeType: z.string().max(200).nullable().optional(),
  status: NodeStatus,
  attempt: z.int().min(1).max(1_000).optional(),
  startedAt: Time,
  finishedAt: Time,
  durationMs: z.int().min(0).nullable().optional(),
  error: ErrorReport.nullable().optional(),
  input: Json,
  output: Json,
});

/** One run as an engine reports it: one line of NDJSON. */
export const ExecutionReport = z
  .strictObject({
    /** Makes the line idempotent. Its first 8 digits are the second of creation: that of `startedAt`, or up to a day before. */
    executionId: ExecutionId.optional(),
    workflowId: WorkflowId,
    workflowVersion: z.int().min(1).optional(),
    status: ExecutionStatus,
    triggerType: TriggerType.default("api"),
    startedAt: Time,
    finishedAt: Time,
    /** Of the run. Where it is absent, that of the last node that failed. */
    error: ErrorReport.extend({ nodeId: NodeId.nullable().optional() }).nullable().optional(),
    customData: CustomData.default({}),
    retryOf: ExecutionId.nullable().optional(),
    triggerData: Json,
    /** How many nodes the run goes through when nothing fails; those reported where it is absent. */
    nodeCount: z.int().min(0).max(nodeExecutionsMax).optional(),
    nodeExecutions: z.array(NodeExecutionReport).max(nodeExecutionsMax).default([]),
  })
  .meta({ id: "ExecutionReport" });

export const IngestExecutionsInput = z.strictObject({
  lines: z.custom<AsyncIterable<TextLine[]>>((value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value, "must be lines of text"),
});

/** `errors` are the first 100; `errorsLeftOut` says how many more there were. A line has one error, its first. */
export const IngestReport = z.object({
  accepted: z.int(),
  /** Lines whose `executionId` this organization has already: they changed nothing. */
  duplicates: z.int(),
  rejected: z.int(),
  errors: z.array(z.object({ line: z.int(), path: z.string(), message: z.string() })),
  errorsLeftOut: z.int(),
});

export type ExecutionReport = z.infer<typeof ExecutionReport>;
export type NodeExecutionReport = z.infer<typeof NodeExecutionReport>;
export type IngestReport = z.infer<typeof IngestReport>;
