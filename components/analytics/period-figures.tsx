"use client";

import { useQuery } from "@tanstack/react-query";
import type { AnalyticsChartProps } from "@/components/analytics/chart-props";
import { executionsHref, failedStatuses } from "@/components/layout/executions-href";
import { FigureCard, type FigureChange } from "@/components/layout/figure-card";
import { DegradedBanner } from "@/components/ui/degraded-banner";
import { useNow } from "@/components/ui/use-now";
import { formatDurationMs, formatNumber } from "@/lib/format";
import { formatChange, formatCompact, formatDurationChange, formatPercent, formatPointChange, formatUsd } from "@/lib/format/figures";
import { analyticsQueries } from "@/lib/queries/analytics";
import { messageOf } from "@/lib/queries/settle";
import type { AiFigures, AnalyticsSummary, ExecutionFigures } from "@/lib/schemas/analytics-summary";

export type PeriodFirst = { from: string; to: string; timeZone: string; readAt: number; summary: AnalyticsSummary | null };

const healingMs = 5_000;
const refetchMs = 60_000;
const unknown = "–";
const against = "vs previous";

type Pair = { value: number | null; previous: number | null };

/** The range's totals beside those of the period of equal length before it. */
export function PeriodFigures({ organizationSlug, range, first }: AnalyticsChartProps & { first: PeriodFirst }) {
  const { from, to } = range;
  const query = usePeriod({ organizationSlug, range, first });
  const isAlive = useNow() !== null;
  const missing = query.isPending ? null : unknown;
  const notice = query.isError ? messageOf(query.error) : (query.data?.notice ?? null);
  return (
    <>
      {notice === null ? null : (
        <DegradedBanner
          source={/^(MongoDB|PostgreSQL|Redis)\b/.exec(notice)?.[1] ?? "The server"}
          text="Its figures and charts are missing; the others are whole."
          onRetry={() => query.refetch()}
          isRetrying={isAlive && query.isFetching}
        />
      )}
      <div className="grid grid-cols-2 gap-3 max-lg:[&>:first-child]:col-span-2 lg:grid-cols-5">
        <RunFigures
          organizationSlug={organizationSlug}
          span={{ startedAfter: from, startedBefore: to }}
          figures={query.data?.executions ?? null}
          missing={missing}
        />
        <AiFigureCards organizationSlug={organizationSlug} since={from} figures={query.data?.ai ?? null} missing={missing} />
      </div>
    </>
  );
}

function usePeriod({ organizationSlug, range, first }: { organizationSlug: string; range: AnalyticsChartProps["range"]; first: PeriodFirst }) {
  const { from, to, timeZone } = range;
  const isFirst = from === first.from && to === first.to && timeZone === first.timeZone;
  return useQuery({
    ...analyticsQueries.summary(organizationSlug, { from, to, timeZone }),
    ...(isFirst && first.summary !== null ? { initialData: first.summary, initialDataUpdatedAt: first.readAt } : {}),
    refetchInterval: ({ state }) => (state.status === "error" || state.data?.notice ? healingMs : refetchMs),
  });
}

type PartProps<Figures> = { organizationSlug: string; figures: Figures | null; missing: string | null };

function RunFigures({ organizationSlug, span, figures, missing }: PartProps<ExecutionFigures> & { span: { startedAfter: string; startedBefore: string } }) {
  return (
    <>
      <FigureCard
        label="Runs"
        value={figures ? formatNumber(figures.runs.value) : missing}
        change={toChange(figures?.runs, formatChange, false)}
        href={executionsHref(organizationSlug, span)}
        linkLabel="The runs of this range"
      />
      <FigureCard
        label="Failure rate"
        value={figures ? formatPercent(figures.failureRate.value) : missing}
        change={toChange(figures?.failureRate, formatPointChange, true)}
        detail={figures ? `${formatNumber(figures.failed.value)} failed` : undefined}
        href={executionsHref(organizationSlug, { ...span, status: failedStatuses })}
        linkLabel="The failed runs of this range"
      />
      <FigureCard
        label="p95 duration"
        value={figures ? formatDuration(figures.p95DurationMs.value) : missing}
        change={toChange(figures?.p95DurationMs, formatDurationChange, true)}
        detail={figures ? `p50 ${formatDuration(figures.p50DurationMs.value)}` : undefined}
        href={executionsHref(organizationSlug, { ...span, minDurationMs: Math.floor(figures?.p95DurationMs.value ?? 0) })}
        linkLabel="The runs of this range that took at least as long"
      />
    </>
  );
}

function AiFigureCards({ organizationSlug, since, figures, missing }: PartProps<AiFigures> & { since: string }) {
  const link = { href: `/o/${organizationSlug}/conversations?since=${since}`, linkLabel: "The conversations with messages since the beginning of this range" };
  return (
    <>
      <FigureCard
        label="Tokens"
        value={figures ? formatCompact(figures.tokens.value) : missing}
        change={toChange(figures?.tokens, formatChange, null)}
        {...link}
      />
      <FigureCard
        label="AI cost"
        value={figures ? formatUsd(figures.costUsd.value) : missing}
        change={toChange(figures?.costUsd, formatChange, null)}
        {...link}
      />
    </>
  );
}

function formatDuration(durationMs: number | null): string {
  return durationMs === null ? unknown : formatDurationMs(durationMs);
}

function toChange(pair: Pair | undefined, format: (pair: Pair) => string | null, isLessGood: boolean | null): FigureChange | null {
  const text = pair === undefined ? null : format(pair);
  if (pair === undefined || text === null) return null;
  const isEqual = pair.value === pair.previous;
  return { text, against, isGood: isLessGood === null || isEqual ? null : (pair.value ?? 0) < (pair.previous ?? 0) === isLessGood };
}
