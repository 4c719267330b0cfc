"use client";

import Link from "next/link";
import { Sparkline } from "@/components/charts/sparkline";
import { executionsHref, failedStatuses } from "@/components/layout/executions-href";
import { CardFailure, CardSkeleton } from "@/components/overview/card-state";
import type { Overview } from "@/components/overview/use-overview";
import { Card, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatDurationMs, formatNumber, plural } from "@/lib/format";
import { formatPercent } from "@/lib/format/figures";
import { rangeShapes } from "@/lib/format/time-range";
import type { FailingWorkflow } from "@/lib/schemas/analytics-summary";

export type AttentionCardProps = { organizationSlug: string; overview: Overview; className?: string };

const head = "h-8 px-3.5 text-left font-medium whitespace-nowrap";
const rowsMax = 5;

/** Workflows with most failed runs in the range. */
export function AttentionCard({ organizationSlug, overview, className }: AttentionCardProps) {
  const { inRange, questions, range } = overview;
  const figures = inRange.data?.executions;
  const { from, to } = questions.range;
  const failedHref = (workflowId: string) => executionsHref(organizationSlug, { workflowId, status: failedStatuses, startedAfter: from, startedBefore: to });
  return (
    <Card className={className}>
      <CardHeader title="Workflows that need attention" meta={`most failures ${rangeShapes[range].words}`} />
      {inRange.data === undefined && !inRange.isError ? <CardSkeleton rows={rowsMax} label="Loading the workflows" /> : null}
      {inRange.isError || figures === null ? <CardFailure query={inRange} message={inRange.data?.notice ?? null} /> : null}
      {figures?.topFailing.length === 0 ? <p className="px-3.5 pt-1 pb-4 text-sm text-muted">None: no run failed {rangeShapes[range].words}.</p> : null}
      {figures === null || figures === undefined || figures.topFailing.length === 0 ? null : (
        <div className="relative overflow-x-auto rounded-b-card">
          <table className="w-full border-collapse text-sm">
            <caption className="sr-only">Workflows that need attention</caption>
            <thead className="border-b border-line text-xs text-muted">
              <tr>
                <th scope="col" className={head}>
                  Workflow
                </th>
                <th scope="col" className={`${head} max-sm:hidden`}>
                  30 days
                </th>
                <th scope="col" className={head}>
                  Failure rate
                </th>
                <th scope="col" className={`${head} max-sm:hidden`}>
                  p95
                </th>
                <th scope="col" className={head}>
                  Last run
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.topFailing.map((workflow) => (
                <AttentionRow
                  key={workflow.workflowId}
                  workflow={workflow}
                  href={`/o/${organizationSlug}/workflows/${workflow.workflowId}`}
                  failedHref={failedHref(workflow.workflowId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function AttentionRow({ workflow, href, failedHref }: { workflow: FailingWorkflow; href: string; failedHref: string }) {
  const { workflowName, runs, failed, failureRate, p95DurationMs, lastRunAt, daily } = workflow;
  return (
    <tr className="h-row border-b border-line transition-colors last:border-b-0 hover:bg-hover/60">
      <td className="w-full max-w-0 px-3.5">
        <Link href={href} prefetch={false} className="block truncate font-medium text-ink hover:underline">
          {workflowName}
        </Link>
      </td>
      <td className="px-3.5 max-sm:hidden">
        <Sparkline values={daily} label={`Runs per day: ${plural(daily.at(-1) ?? 0, "run")} today, ${formatNumber(Math.max(...daily))} at most`} />
      </td>
      <td className="px-3.5 whitespace-nowrap tabular-nums">
        <Link href={failedHref} prefetch={false} title={`${formatNumber(failed)} failed of ${plural(runs, "run")}`} className="hover:underline">
          {formatPercent(failureRate)}
        </Link>
      </td>
      <td className="px-3.5 whitespace-nowrap tabular-nums max-sm:hidden">{p95DurationMs === null ? "–" : formatDurationMs(p95DurationMs)}</td>
      <td className="px-3.5 whitespace-nowrap text-muted">
        <RelativeTime iso={lastRunAt} />
      </td>
    </tr>
  );
}
