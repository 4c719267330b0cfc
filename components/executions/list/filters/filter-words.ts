import { statusWords } from "@/components/executions/execution-status";
import { toDurationText } from "@/components/executions/list/filters/duration-text";
import { formatClock } from "@/lib/format";
import type { ExecutionFilter, StartedRange } from "@/lib/queries/execution-filter";

export const rangeLabels: Record<StartedRange, string> = {
  "1h": "last hour",
  "24h": "last 24 h",
  "7d": "last 7 days",
  "30d": "last 30 days",
  "90d": "last 90 days",
};

export function describeStatus({ status }: ExecutionFilter): string {
  return status.length === 0 ? "any" : status.map((name) => statusWords[name].toLowerCase()).join(" or ");
}

export function describeTrigger({ triggerType }: ExecutionFilter): string {
  return triggerType.length === 0 ? "any" : triggerType.join(" or ");
}

type InZone = { filter: ExecutionFilter; now: number; timeZone: string };

export function describeStarted({ filter: { started, startedAfter, startedBefore }, now, timeZone }: InZone): string {
  if (started !== null) return rangeLabels[started];
  const clock = (iso: string) => formatClock(iso, now, timeZone);
  if (startedAfter !== null && startedBefore !== null) return `${clock(startedAfter)} – ${clock(startedBefore)}`;
  if (startedAfter !== null) return `since ${clock(startedAfter)}`;
  return startedBefore === null ? "any time" : `before ${clock(startedBefore)}`;
}

export function describeDuration({ minDurationMs, maxDurationMs }: ExecutionFilter): string {
  if (minDurationMs !== null && maxDurationMs !== null) return `${toDurationText(minDurationMs)} – ${toDurationText(maxDurationMs)}`;
  if (minDurationMs !== null) return `at least ${toDurationText(minDurationMs)}`;
  return maxDurationMs === null ? "any" : `at most ${toDurationText(maxDurationMs)}`;
}
