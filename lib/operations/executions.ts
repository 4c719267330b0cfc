import type { Actor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError, notFound } from "@/lib/errors";
import { toJsonText } from "@/lib/executions/json-text";
import { defineOperation } from "@/lib/operations/define-operation";
import {
  CountExecutionsInput,
  Execution,
  ExecutionCount,
  ExecutionPage,
  ExecutionRef,
  type ExecutionStatus,
  finalStatuses,
  ListExecutionsInput,
  NodeData,
  NodeDataInput,
  StartExecutionInput,
  TriggerData,
} from "@/lib/schemas/execution";
import { type NewExecutionData, unstarted } from "@/lib/schemas/execution-record";
import { ExecutionStatistics, ExecutionStatisticsInput } from "@/lib/schemas/execution-statistics";
import type { Workflow } from "@/lib/schemas/workflow";

const tag = "executions";
const statisticsDaysDefault = 30;

export const listExecutions = defineOperation({
  name: "execution.list",
  permission: "execution:read",
  input: ListExecutionsInput,
  output: ExecutionPage,
  http: { method: "GET", path: "/executions", tag, summary: "List runs, newest first" },
  run: (ctx, input) => ctx.db.mongo.executions.findPage(input),
});

export const countExecutions = defineOperation({
  name: "execution.count",
  permission: "execution:read",
  input: CountExecutionsInput,
  output: ExecutionCount,
  http: { method: "GET", path: "/executions/count", tag, summary: "Count runs, exactly up to 10,000" },
  run: (ctx, filters) => ctx.db.mongo.executions.count(filters),
});

export const getExecutionStatistics = defineOperation({
  name: "execution.statistics",
  permission: "execution:read",
  input: ExecutionStatisticsInput,
  output: ExecutionStatistics,
  http: { method: "GET", path: "/executions/statistics", tag, summary: "Runs of a time range by status, workflow or tag" },
  async run(ctx, { groupBy, to = new Date().toISOString(), from = daysBefore(to, statisticsDaysDefault) }) {
    return { groupBy, from, to, items: await ctx.db.mongo.executions.readStatistics({ groupBy, from, to }) };
  },
});

export const getExecution = defineOperation({
  name: "execution.get",
  permission: "execution:read",
  input: ExecutionRef,
  output: Execution,
  http: { method: "GET", path: "/executions/{executionId}", tag, summary: "Read one run with its nodes' results" },
  run: (ctx, ref) => findExecution(ctx, ref),
});

export const getExecutionNodeData = defineOperation({
  name: "execution.node-data",
  permission: "execution:read",
  input: NodeDataInput,
  output: NodeData,
  http: { method: "GET", path: "/executions/{executionId}/nodes/{nodeId}/data", tag, summary: "Read what went into a node or came out of it" },
  async run(ctx, input) {
    const data = await ctx.db.mongo.executions.findNodeData(input);
    if (data !== null) return data;
    await findExecution(ctx, { executionId: input.executionId });
    throw notFound(`${input.direction} of this node in this execution`);
  },
});

export const getExecutionTrigger = defineOperation({
  name: "execution.trigger-data",
  permission: "execution:read",
  input: ExecutionRef,
  output: TriggerData,
  http: { method: "GET", path: "/executions/{executionId}/trigger", tag, summary: "Read what the trigger brought" },
  async run(ctx, ref) {
    const data = await ctx.db.mongo.executions.findTriggerData(ref);
    if (data !== null) return data;
    await findExecution(ctx, ref);
    throw notFound("trigger data in this execution");
  },
});

export const startExecution = defineOperation({
  name: "execution.start",
  permission: "execution:write",
  input: StartExecutionInput,
  output: Execution,
  http: {
    method: "POST",
    path: "/workflows/{workflowId}/executions",
    status: 201,
    tag,
    summary: "Ask for a run of a workflow's current version; it is pending until an engine takes it",
    bodyBytesMax: 16 * 1024 * 1024,
    idempotency: "mongodb",
  },
  async run(ctx, { workflowId, input, customData }) {
    const workflow = await findRunnable(ctx, workflowId);
    const triggerType = triggerTypeOf(ctx.actor);
    return ctx.db.mongo.executions.insert({
      execution: { ...toPending(workflow), triggerType, customData },
      data: toTriggerData(input),
    });
  },
});

export const cancelExecution = defineOperation({
  name: "execution.cancel",
  permission: "execution:write",
  input: ExecutionRef,
  output: Execution,
  http: { method: "POST", path: "/executions/{executionId}/cancel", tag, summary: "Cancel a run that is pending or running" },
  async run(ctx, ref) {
    const cancelled = await ctx.db.mongo.executions.cancel(ref);
    if (cancelled !== null) return cancelled;
    const { status } = await findExecution(ctx, ref);
    throw new AppError({ code: "conflict", message: `This execution has ended already: it is “${status}”.` });
  },
});

export const retryExecution = defineOperation({
  name: "execution.retry",
  permission: "execution:write",
  input: ExecutionRef,
  output: Execution,
  http: {
    method: "POST",
    path: "/executions/{executionId}/retry",
    status: 201,
    idempotency: "mongodb",
    tag,
    summary: "Ask for another run with the same trigger data, by the workflow's current version",
  },
  async run(ctx, ref) {
    const { status, workflowId, triggerType, customData, executionId } = await findExecution(ctx, ref);
    if (!finalStatuses.some((final) => final === status)) {
      throw new AppError({ code: "conflict", message: `This execution is still “${status}”: only one that has ended can be retried.` });
    }
    const workflow = await findRunnable(ctx, workflowId);
    const trigger = await ctx.db.mongo.executions.findTriggerRecord(ref);
    return ctx.db.mongo.executions.insert({
      execution: { ...toPending(workflow), triggerType, retryOf: executionId, customData },
      data: trigger === null ? [] : [trigger],
    });
  },
});

async function findExecution(ctx: Context, ref: ExecutionRef): Promise<Execution> {
  const execution = await ctx.db.mongo.executions.findById(ref);
  if (execution === null) throw notFound("execution");
  return execution;
}

async function findRunnable(ctx: Context, workflowId: string): Promise<Workflow> {
  const workflow = await ctx.db.mongo.workflows.findById({ workflowId });
  if (workflow === null) throw notFound("workflow");
  if (workflow.deletedAt !== null) throw new AppError({ code: "conflict", message: "This workflow is in the trash: restore it before it is run." });
  return workflow;
}

function toPending({ workflowId, name, version, nodeCount }: Workflow) {
  const status: ExecutionStatus = "pending";
  return { ...unstarted, workflowId, workflowName: name, workflowVersion: version, status, createdAt: new Date().toISOString(), nodeCount };
}

function toTriggerData(input: unknown): NewExecutionData[] {
  const text = toJsonText(input);
  if (text === null) return [];
  if ("error" in text) throw new AppError({ code: "payload_too_large", message: `The input ${text.error}.` });
  return [{ nodeId: "", attempt: 1, direction: "trigger", ...text }];
}

function triggerTypeOf(actor: Actor): "manual" | "api" {
  return actor.kind === "user" ? "manual" : "api";
}

function daysBefore(time: string, days: number): string {
  return new Date(Date.parse(time) - days * 86_400_000).toISOString();
}
