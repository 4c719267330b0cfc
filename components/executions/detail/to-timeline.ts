import type { Execution, NodeExecution } from "@/lib/schemas/execution";

/** A bar from `startPercent` over `widthPercent` of the axis; null where the attempt never began. */
export type TimelineRow = {
  key: string;
  node: NodeExecution;
  /** How often the node was tried in all. */
  attemptCount: number;
  bar: { startPercent: number; widthPercent: number } | null;
};
export type Timeline = { rows: TimelineRow[]; spanMs: number | null };

/** Nodes in the order in which they first began, the attempts of one beneath each other; what never began comes last. `now` ends the bar of what still runs. */
export function toTimeline({ execution, now }: { execution: Pick<Execution, "startedAt" | "finishedAt" | "nodeExecutions">; now: number | null }): Timeline {
  const { startedAt, finishedAt, nodeExecutions } = execution;
  const known = [startedAt, finishedAt, ...nodeExecutions.flatMap((node) => [node.startedAt, endOf(node)])].flatMap((time) => toTimes(time));
  const isRunning = nodeExecutions.some(({ status }) => status === "running");
  const times = isRunning && now !== null ? [...known, now] : known;
  const origin = times.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
  const end = times.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
  const spanMs = times.length === 0 ? null : end - origin;
  const groups = new Map<string, NodeExecution[]>();
  for (const node of nodeExecutions) groups.set(node.nodeId, [...(groups.get(node.nodeId) ?? []), node]);
  const rows = [...groups.values()]
    .map((attempts) => attempts.toSorted((left, right) => left.attempt - right.attempt))
    .toSorted((left, right) => beginOf(left) - beginOf(right))
    .flatMap((attempts) =>
      attempts.map((node) => ({ key: `${node.attempt} ${node.nodeId}`, node, attemptCount: attempts.length, bar: toBar({ node, origin, end }) })),
    );
  return { rows, spanMs };
}

function toBar({ node, origin, end }: { node: NodeExecution; origin: number; end: number }): TimelineRow["bar"] {
  const [start] = toTimes(node.startedAt);
  if (start === undefined) return null;
  const [stop = node.status === "running" ? end : start] = toTimes(endOf(node));
  const span = Math.max(end - origin, 1);
  return { startPercent: ((start - origin) / span) * 100, widthPercent: (Math.max(stop - start, 0) / span) * 100 };
}

function endOf({ startedAt, finishedAt, durationMs }: NodeExecution): string | null {
  if (finishedAt !== null || startedAt === null || durationMs === null) return finishedAt;
  return new Date(Date.parse(startedAt) + durationMs).toISOString();
}

function beginOf(attempts: readonly NodeExecution[]): number {
  return attempts.reduce((first, { startedAt }) => Math.min(first, startedAt === null ? Number.POSITIVE_INFINITY : Date.parse(startedAt)), Number.MAX_VALUE);
}

function toTimes(iso: string | null): number[] {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? [] : [time];
}
