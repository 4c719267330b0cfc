import { z } from "zod";
import { Timestamp } from "@/lib/schemas/identifiers";

export const ExecutionGrouping = z.enum(["status", "workflow", "tag"]);

export const ExecutionStatisticsInput = z.strictObject({
  groupBy: ExecutionGrouping,
  /** Inclusive; 30 days before `to` where it is absent. */
  from: Timestamp.optional(),
  /** Exclusive; now where it is absent. */
  to: Timestamp.optional(),
});

const Count = z.int();

/** The 200 groups with most runs, most first. By tag a run counts under each tag of its workflow as it is now, and under none where there is none. */
export const ExecutionStatistics = z.object({
  groupBy: ExecutionGrouping,
  from: Timestamp,
  to: Timestamp,
  items: z.array(
    z.object({
      /** A status, a workflow's id or a tag. */
      key: z.string(),
      /** What a person reads: of a workflow its name at its newest run in the range. */
      label: z.string(),
      total: Count,
      pending: Count,
      running: Count,
      success: Count,
      error: Count,
      cancelled: Count,
      timeout: Count,
      /** Of the runs that have a duration; null where none has. */
      averageDurationMs: z.number().nullable(),
      lastRunAt: Timestamp,
    }),
  ),
});

export type ExecutionGrouping = z.infer<typeof ExecutionGrouping>;
export type ExecutionStatisticsInput = z.infer<typeof ExecutionStatisticsInput>;
export type ExecutionStatistics = z.infer<typeof ExecutionStatistics>;
