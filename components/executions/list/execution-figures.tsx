import { formatNumber } from "@/lib/format";
import type { ExecutionCount } from "@/lib/schemas/execution";

export type ExecutionFiguresProps = { count: ExecutionCount | null; isLive: boolean };

/** How many the filter has: exact, or said not to be. */
export function ExecutionFigures({ count, isLive }: ExecutionFiguresProps) {
  return (
    <p role="status" className="mb-2.5 flex min-h-5 flex-wrap items-center gap-x-1.5 text-sm text-muted">
      {count === null ? <span>Newest first</span> : <Figure count={count} />}
      {isLive ? (
        <span>
          <span className="max-sm:hidden">· </span>refreshed every 5 s while runs are under way
        </span>
      ) : null}
    </p>
  );
}

function Figure({ count: { count, isExact } }: { count: ExecutionCount }) {
  return (
    <span>
      {isExact ? null : "more than "}
      <strong className="font-semibold text-ink tabular-nums">{formatNumber(count)}</strong>
      {count === 1 ? " execution" : " executions"}
      {isExact ? ", exact" : ""} · newest first
    </span>
  );
}
