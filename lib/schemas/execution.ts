import { z } from "zod";
import { ExecutionId, Timestamp, WorkflowId } from "@/lib/schemas/identifiers";
import { listOf, PageInput, pageOf } from "@/lib/schemas/pagination";

export const ExecutionStatus = z.enum(["pending", "running", "success", "error", "cancelled", "timeout"]);
export const TriggerType = z.enum(["manual", "webhook", "schedule", "api"]);
export const NodeStatus = z.enum(["pending", "running", "success", "error", "skipped"]);
/** After these a run changes no more. */
export const finalStatuses = ["success", "error", "cancelled", "timeout"] as const satisfies readonly z.infer<typeof ExecutionStatus>[];

/** 15 MB: one side of one node's data, as JSON text. Above it MongoDB's document limit would refuse. */
export const nodeDataBytesMax = 15 * 1024 * 1024;
export const nodeExecutionsMax = 2_000;

export const NodeId = z.string().min(1).max(200);
export const errorMessageMax = 4_000;
export const errorStackMax = 20_000;
const Message = z.string().max(errorMessageMax);
const DurationMs = z.number().int().min(0);

/** The one name is BSON's own: a document with such a field cannot be written. */
const CustomDataKey = z.string().regex(/^(?!_bsontype$)[A-Za-z0-9_-]{1,64}$/);
const keyError = { error: ({ code }: { code: string }) => (code === "invalid_key" ? "must have keys of 1 to 64 letters, digits, _ and -" : undefined) };

/** Searchable: `customData.<key>=value` is a filter of the list. */
export const CustomData = z.record(CustomDataKey, z.string().max(500), keyError).refine((data) => Object.keys(data).length <= 20, "has more than 20 keys");

const NodeError = z.object({ message: Message, code: z.string().max(100).nullable(), stack: z.string().max(errorStackMax).nullable() });

/** One attempt of one node. Its data lies apart: `inputBytes` and `outputBytes` are null where there is none. */
export const NodeExecution = z.object({
  nodeId: NodeId,
  nodeName: z.string().max(500),
  nodeType: z.string().max(200).nullable(),
  status: NodeStatus,
  /** From 1. */
  attempt: z.int().min(1).max(1_000),
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
  durationMs: DurationMs.nullable(),
  error: NodeError.nullable(),
  inputBytes: z.int().nullable(),
  outputBytes: z.int().nullable(),
});

/** `fingerprint` is equal for failures of one cause: message without numbers and ids, node and type. */
export const ExecutionError = z.object({ message: Message, nodeId: NodeId.nullable(), nodeName: z.string().max(500).nullable(), fingerprint: z.string() });

export const ExecutionSummary = z.object({
  executionId: ExecutionId,
  workflowId: WorkflowId,
  workflowName: z.string(),
  workflowVersion: z.int(),
  status: ExecutionStatus,
  triggerType: TriggerType,
  /** When it was asked for; the list's order. */
  createdAt: Timestamp,
  /** Null while it waits for an engine. */
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
  durationMs: DurationMs.nullable(),
  nodeCount: z.int(),
  finishedNodeCount: z.int(),
  error: ExecutionError.nullable(),
  retryOf: ExecutionId.nullable(),
  store: z.enum(["hot", "archive"]),
});

export const Execution = ExecutionSummary.extend({
  nodeExecutions: z.array(NodeExecution),
  customData: CustomData,
  /** Of the JSON that the trigger brought; null where it brought none. */
  triggerDataBytes: z.int().nullable(),
});

export const ExecutionPage = pageOf(ExecutionSummary);
export const ExecutionRef = z.strictObject({ executionId: ExecutionId });

/** What every list, count and chart of executions filters by. */
const executionFilters = {
  workflowId: WorkflowId.optional(),
  status: listOf(ExecutionStatus).optional(),
  triggerType: listOf(TriggerType).optional(),
  /** Of the start, or of the request for it while it waits. */
  startedAfter: Timestamp.optional(),
  startedBefore: Timestamp.optional(),
  minDurationMs: z.coerce.number().int().min(0).optional(),
  maxDurationMs: z.coerce.number().int().min(0).optional(),
  failedNodeId: NodeId.optional(),
  /** Part of the error's message, taken literally, any case. */
  errorText: z.string().trim().min(1).max(200).optional(),
  /** Equality of each named value. In a query string: `customData.<key>=value`. */
  customData: CustomData.optional(),
};

export type ExecutionStatus = z.infer<typeof ExecutionStatus>;
export type TriggerType = z.infer<typeof TriggerType>;
export type NodeStatus = z.infer<typeof NodeStatus>;
export type NodeExecution = z.infer<typeof NodeExecution>;
export type ExecutionError = z.infer<typeof ExecutionError>;
export type ExecutionSummary = z.infer<typeof ExecutionSummary>;
export type Execution = z.infer<typeof Execution>;
export type ExecutionPage = z.infer<typeof ExecutionPage>;
export type ExecutionRef = z.infer<typeof ExecutionRef>;

export const ListExecutionsInput = PageInput.extend(executionFilters);
export const CountExecutionsInput = z.strictObject(executionFilters);
/** Exact up to 10,000; above that `count` is that bound, `isExact` is false and the meaning is "at least". */
export const ExecutionCount = z.object({ count: z.int(), isExact: z.boolean() });

export const StartExecutionInput = z.strictObject({
  workflowId: WorkflowId,
  /** Any JSON up to 15 MB; the run's trigger data. */
  input: z.unknown().optional(),
  customData: CustomData.default({}),
});

export const NodeDataInput = z.strictObject({
  executionId: ExecutionId,
  nodeId: NodeId,
  /** The last one where it is absent. */
  attempt: z.coerce.number().int().min(1).max(1_000).optional(),
  direction: z.enum(["input", "output"]).default("output"),
});
/** `bytes` is the length of the JSON as it is stored. */
export const NodeData = z.object({
  executionId: ExecutionId,
  nodeId: NodeId,
  attempt: z.int(),
  direction: z.enum(["input", "output"]),
  bytes: z.int(),
  data: z.unknown(),
});
export const TriggerData = z.object({ executionId: ExecutionId, bytes: z.int(), data: z.unknown() });

export type ListExecutionsInput = z.infer<typeof ListExecutionsInput>;
export type ExecutionFilters = z.infer<typeof CountExecutionsInput>;
export type ExecutionCount = z.infer<typeof ExecutionCount>;
export type NodeDataInput = z.infer<typeof NodeDataInput>;
export type NodeData = z.infer<typeof NodeData>;
export type TriggerData = z.infer<typeof TriggerData>;
