"use client";

import { executionsHref, failedStatuses } from "@/components/layout/executions-href";
import { FigureCard } from "@/components/layout/figure-card";
import { type Changes, toChanges } from "@/components/overview/today-changes";
import type { Overview } from "@/components/overview/use-overview";
import { formatDurationMs, formatNumber } from "@/lib/format";
import { formatCompact, formatPercent, formatUsd } from "@/lib/format/figures";
import { formatWeekday } from "@/lib/format/time-axis";
import type { AiFigures, ExecutionFigures } from "@/lib/schemas/analytics-summary";

export type TodayFiguresProps = { organizationSlug: string; overview: Overview };

const unknown = "–";

export function TodayFigures({ organizationSlug, overview }: TodayFiguresProps) {
  const { questions, today, weekAgo } = overview;
  const { from, timeZone } = questions.today;
  const now = today.data ?? null;
  const before = weekAgo.isPlaceholderData ? null : (weekAgo.data ?? null);
  const missing = now === null && !today.isError ? null : unknown;
  const changes = toChanges({ now, before, against: `vs last ${formatWeekday(from, timeZone)}` });
  return (
    <div className="grid grid-cols-2 gap-3 max-lg:[&>:first-child]:col-span-2 lg:grid-cols-5">
      <RunFigures organizationSlug={organizationSlug} startedAfter={from} figures={now?.executions ?? null} changes={changes} missing={missing} />
      <AiCost organizationSlug={organizationSlug} since={from} figures={now?.ai ?? null} changes={changes} missing={missing} />
    </div>
  );
}

/** `missing` stands where there is no number: null while it is read. */
type PartProps<Figures> = { organizationSlug: string; figures: Figures | null; changes: Changes; missing: string | null };

function RunFigures({ organizationSlug, startedAfter, figures, changes, missing }: PartProps<ExecutionFigures> & { startedAfter: string }) {
  const link = (filter: Parameters<typeof executionsHref>[1]) => executionsHref(organizationSlug, filter);
  const p95 = figures?.p95DurationMs.value ?? null;
  return (
    <>
      <FigureCard
        label="Runs today"
        value={figures ? formatNumber(figures.runs.value) : missing}
        change={changes.runs}
        href={link({ startedAfter })}
        linkLabel="The runs of today"
      />
      <FigureCard
        label="Failure rate"
        value={figures ? formatPercent(figures.failureRate.value) : missing}
        change={changes.failureRate}
        detail={figures ? `${formatNumber(figures.failed.value)} failed` : undefined}
        href={link({ startedAfter, status: failedStatuses })}
        linkLabel="The failed runs of today"
      />
      <FigureCard
        label="p95 duration"
        value={figures && p95 !== null ? formatDurationMs(p95) : figures ? unknown : missing}
        change={changes.p95}
        href={link({ startedAfter, minDurationMs: Math.floor(p95 ?? 0) })}
        linkLabel="The runs of today that took at least as long"
      />
      <FigureCard
        label="Running now"
        value={figures ? formatNumber(figures.running) : missing}
        detail={figures ? `${formatNumber(figures.pending)} queued` : undefined}
        href={link({ status: ["running"] })}
        linkLabel="The runs under way"
      />
    </>
  );
}

function AiCost({ organizationSlug, since, figures, changes, missing }: PartProps<AiFigures> & { since: string }) {
  return (
    <FigureCard
      label="AI cost today"
      value={figures ? formatUsd(figures.costUsd.value) : missing}
      change={changes.cost}
      detail={figures ? `${formatCompact(figures.tokens.value)} tokens` : undefined}
      href={`/o/${organizationSlug}/conversations?since=${since}`}
      linkLabel="The conversations with messages of today"
    />
  );
}
