"use client";

import Link from "next/link";
import { ChartCard } from "@/components/charts/chart-card";
import { shownStatuses } from "@/components/charts/run-statuses";
import { bucketBounds, executionsHref } from "@/components/layout/executions-href";
import type { Overview } from "@/components/overview/use-overview";
import { formatNumber } from "@/lib/format";
import { type ChartRow, toChartRows } from "@/lib/format/chart-rows";
import { formatCompact } from "@/lib/format/figures";
import { intervalWords, rangeShapes } from "@/lib/format/time-range";
import { messageOf } from "@/lib/queries/settle";

export type RunsCardProps = { organizationSlug: string; overview: Overview; className?: string };

export function RunsCard({ organizationSlug, overview, className }: RunsCardProps) {
  const { isAlive, runs, questions, range } = overview;
  const { from, to, interval, timeZone } = questions.runs;
  const rows = runs.data === undefined ? null : toChartRows({ groups: runs.data.groups, from, to, interval, timeZone, gaps: "zero" });
  const data = rows && {
    rows,
    series: shownStatuses(rows),
    interval,
    timeZone,
    format: formatNumber,
    formatAxis: formatCompact,
    hrefOf: (row: ChartRow, status: string | null) =>
      executionsHref(organizationSlug, { ...bucketBounds(row, from), ...(status === null ? {} : { status: [status] }) }),
  };
  return (
    <ChartCard
      title="Executions"
      meta={intervalWords[interval]}
      kind="bars"
      data={data}
      failure={runs.isError ? { message: messageOf(runs.error), onRetry: () => runs.refetch(), isRetrying: isAlive && runs.isFetching } : null}
      isStale={runs.isPlaceholderData}
      empty={`No run started ${rangeShapes[range].words}.`}
      fileName={`executions-${range}`}
      height={164}
      actions={
        <Link href={`/o/${organizationSlug}/analytics?range=${range}`} className="rounded-tag px-1 text-sm text-muted hover:text-ink hover:underline">
          Open in Analytics
        </Link>
      }
      className={className}
    />
  );
}
