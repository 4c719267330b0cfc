import type { FigureChange } from "@/components/layout/figure-card";
import { formatChange, formatDurationChange, formatPointChange } from "@/lib/format/figures";
import type { AnalyticsSummary } from "@/lib/schemas/analytics-summary";

type Pair = { value: number | null; previous: number | null };
export type Changes = Record<"runs" | "failureRate" | "p95" | "cost", FigureChange | null>;

/** `against` names what it was compared with. More runs is good, fewer failures and shorter runs are; a cost is neither. */
export function toChanges({ now, before, against }: { now: AnalyticsSummary | null; before: AnalyticsSummary | null; against: string }): Changes {
  const pair = (read: (summary: AnalyticsSummary) => number | null | undefined): Pair => ({
    value: (now && read(now)) ?? null,
    previous: (before && read(before)) ?? null,
  });
  const change = (text: string | null, isGood: boolean | null) => (text === null ? null : { text, isGood, against });
  const runs = pair(({ executions }) => executions?.runs.value);
  const failureRate = pair(({ executions }) => executions?.failureRate.value);
  const p95 = pair(({ executions }) => executions?.p95DurationMs.value);
  const cost = pair(({ ai }) => ai?.costUsd.value);
  return {
    runs: change(formatChange(runs), isLess(runs, false)),
    failureRate: change(formatPointChange(failureRate), isLess(failureRate, true)),
    p95: change(formatDurationChange(p95), isLess(p95, true)),
    cost: change(formatChange(cost), null),
  };
}

function isLess({ value, previous }: Pair, isWanted: boolean): boolean | null {
  if (value === null || previous === null || value === previous) return null;
  return value < previous === isWanted;
}
