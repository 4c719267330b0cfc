import { z } from "zod";
import { range, refineRange } from "@/lib/schemas/analytics-range";
import { ExecutionId, Timestamp, WorkflowId } from "@/lib/schemas/identifiers";

export const AnalyticsSummaryInput = z.strictObject({ ...range, workflowId: WorkflowId.optional() }).superRefine(refineRange);

/** `previous` is the same figure of the period of equal length just before. */
const Compared = z.object({ value: z.number(), previous: z.number() });
const ComparedOrNone = z.object({ value: z.number().nullable(), previous: z.number().nullable() });

const FailingWorkflow = z.object({
  workflowId: WorkflowId,
  workflowName: z.string(),
  runs: z.int(),
  failed: z.int(),
  failureRate: z.number().nullable(),
  p95DurationMs: z.number().nullable(),
  lastRunAt: Timestamp,
  /** Runs per day of `timeZone`: 30 numbers, the last is the day that `to` ends in. */
  daily: z.array(z.int()).length(30),
});

const RecentError = z.object({
  fingerprint: z.string(),
  /** Of the latest. */
  message: z.string(),
  workflowId: WorkflowId,
  workflowName: z.string(),
  count: z.int(),
  lastSeenAt: Timestamp,
  lastExecutionId: ExecutionId,
});

/**
 * Every number equals the count of a filtered list. A run belongs to the range by its start, as `startedAfter` and `startedBefore` of the
 * list have it. `failed` is status error or timeout. `failureRate` is failed / (success + error + timeout), from 0 to 1: who cancelled a run
 * did not see it fail; null without such runs. Percentiles are of the runs that have a duration, within 0.5 %. `running` and `pending` are now,
 * whatever the range.
 */
const ExecutionFigures = z.object({
  runs: Compared,
  failed: Compared,
  failureRate: ComparedOrNone,
  p50DurationMs: ComparedOrNone,
  p95DurationMs: ComparedOrNone,
  running: z.int(),
  pending: z.int(),
  /** At most five; most failed runs first. */
  topFailing: z.array(FailingWorkflow),
  /** At most eight causes of failed runs in the range; the latest first. */
  recentErrors: z.array(RecentError),
});

/** Every stored message in the range; its tokens (of prompt and answer) and what it cost. */
const AiFigures = z.object({ messages: Compared, tokens: Compared, costUsd: Compared });

/** A half is null while its store does not answer; `notice` says so. */
export const AnalyticsSummary = z.object({
  from: Timestamp,
  to: Timestamp,
  previousFrom: Timestamp,
  timeZone: z.string(),
  executions: ExecutionFigures.nullable(),
  ai: AiFigures.nullable(),
  notice: z.string().nullable(),
});

export type AnalyticsSummaryInput = z.infer<typeof AnalyticsSummaryInput>;
export type ExecutionFigures = z.infer<typeof ExecutionFigures>;
export type FailingWorkflow = z.infer<typeof FailingWorkflow>;
export type RecentError = z.infer<typeof RecentError>;
export type AiFigures = z.infer<typeof AiFigures>;
export type AnalyticsSummary = z.infer<typeof AnalyticsSummary>;
