import type { ExecutionStatus, TriggerType } from "@/lib/schemas/execution";

/** A range that moves with the clock: it is turned into a time when it is asked. */
export const startedRanges = ["1h", "24h", "7d", "30d", "90d"] as const;
export type StartedRange = (typeof startedRanges)[number];

const hourMs = 3_600_000;
const rangeMs: Record<StartedRange, number> = { "1h": hourMs, "24h": 24 * hourMs, "7d": 168 * hourMs, "30d": 720 * hourMs, "90d": 2_160 * hourMs };

export type CustomDataPair = { key: string; value: string };

export type ExecutionFilter = {
  status: ExecutionStatus[];
  triggerType: TriggerType[];
  workflowId: string | null;
  started: StartedRange | null;
  startedAfter: string | null;
  startedBefore: string | null;
  minDurationMs: number | null;
  maxDurationMs: number | null;
  failedNodeId: string | null;
  errorText: string;
  customData: CustomDataPair[];
};

/** The filter as the operations take it; what is not set is undefined. `now` in milliseconds: what `started` counts back from. */
export function toExecutionInput(filter: ExecutionFilter, now: number) {
  const { status, triggerType, started, customData, errorText } = filter;
  return {
    status: status.length === 0 ? undefined : status,
    triggerType: triggerType.length === 0 ? undefined : triggerType,
    workflowId: filter.workflowId ?? undefined,
    startedAfter: (started === null ? filter.startedAfter : new Date(now - rangeMs[started]).toISOString()) ?? undefined,
    startedBefore: filter.startedBefore ?? undefined,
    minDurationMs: filter.minDurationMs ?? undefined,
    maxDurationMs: filter.maxDurationMs ?? undefined,
    failedNodeId: filter.failedNodeId ?? undefined,
    errorText: errorText === "" ? undefined : errorText,
    customData: customData.length === 0 ? undefined : Object.fromEntries(customData.map(({ key, value }) => [key, value])),
  };
}

/** The same in a query string, where custom data is `customData.<key>=value`. */
export function toExecutionQuery(filter: ExecutionFilter, now: number): Record<string, string | number | string[] | undefined> {
  const { customData = {}, ...fields } = toExecutionInput(filter, now);
  return { ...fields, ...Object.fromEntries(Object.entries(customData).map(([key, value]) => [`customData.${key}`, value])) };
}
