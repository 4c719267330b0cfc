import type { Execution } from "@/lib/schemas/execution";

/** One side of one attempt of a node, as JSON text; of the trigger with `nodeId` "" and attempt 1. `bytes` is its length in UTF-8. */
export type NewExecutionData = { nodeId: string; attempt: number; direction: "input" | "output" | "trigger"; json: string; bytes: number };

/** A run as a repository takes it. Without `executionId` one is made whose time is `createdAt`. */
export type NewExecution = Omit<Execution, "executionId" | "store" | "triggerDataBytes"> & { executionId: string | null };

/** What a run is before anything has happened in it. */
export const unstarted = {
  executionId: null,
  startedAt: null,
  finishedAt: null,
  durationMs: null,
  nodeExecutions: [],
  nodeCount: 0,
  finishedNodeCount: 0,
  error: null,
  retryOf: null,
  customData: {},
} satisfies Partial<NewExecution>;

export type ExecutionRecord = { execution: NewExecution; data: NewExecutionData[] };

/** `refused`: the id is not free, and not for this organization to ask why. */
export type InsertOutcome = "accepted" | "duplicate" | "refused";
