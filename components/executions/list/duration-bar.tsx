import { isUnderWay } from "@/components/executions/execution-status";
import { ElapsedTime } from "@/components/ui/elapsed-time";
import { cn } from "@/lib/cn";
import { formatDurationMs } from "@/lib/format";
import type { ExecutionSummary } from "@/lib/schemas/execution";

/** `scaleMs`: what fills the bar. */
export type DurationBarProps = { execution: ExecutionSummary; scaleMs: number };

const percentMin = 4;

export function DurationBar({ execution, scaleMs }: DurationBarProps) {
  const { status, durationMs } = execution;
  if (durationMs === null && !isUnderWay(execution)) return null;
  const percent = durationMs === null ? 100 : Math.max(percentMin, Math.min(100, (durationMs / Math.max(scaleMs, 1)) * 100));
  const isFailure = status === "error" || status === "timeout";
  return (
    <div className="flex items-center gap-2.5">
      <span aria-hidden className="h-[5px] w-16 shrink-0 overflow-hidden rounded-full bg-hover max-lg:hidden">
        {status === "pending" ? null : (
          <span
            style={{ width: `${percent}%` }}
            className={cn("block h-full rounded-full", isFailure ? "bg-danger" : "bg-faint", status === "running" && "animate-pulse bg-info")}
          />
        )}
      </span>
      <DurationText execution={execution} />
    </div>
  );
}

/** The figure alone; of a run under way how long it has been. */
export function DurationText({ execution }: { execution: ExecutionSummary }) {
  const { status, durationMs, startedAt } = execution;
  if (durationMs !== null) return <span className="tabular-nums">{formatDurationMs(durationMs)}</span>;
  if (status === "running" && startedAt !== null) return <ElapsedTime since={startedAt} className="tabular-nums" />;
  return status === "pending" ? <span className="text-muted">waiting</span> : null;
}

/** The longest on the page, but not so long that one outlier flattens all others. */
export function toScaleMs(rows: readonly ExecutionSummary[]): number {
  const durations = rows.flatMap(({ durationMs }) => (durationMs === null ? [] : [durationMs])).sort((left, right) => left - right);
  const median = durations[Math.floor(durations.length / 2)] ?? 0;
  return Math.min(durations.at(-1) ?? 0, Math.max(median, 1) * outlierFactor);
}

const outlierFactor = 12;
