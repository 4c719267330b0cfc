"use client";

import Link from "next/link";
import { executionsHref, failedStatuses } from "@/components/layout/executions-href";
import { CardFailure, CardSkeleton } from "@/components/overview/card-state";
import type { Overview } from "@/components/overview/use-overview";
import { Card, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/format";
import { rangeShapes } from "@/lib/format/time-range";

export type ErrorsCardProps = { organizationSlug: string; overview: Overview };

const rowsMax = 4;

/** The causes of failed runs, the latest first. A row leads to its latest run. */
export function ErrorsCard({ organizationSlug, overview }: ErrorsCardProps) {
  const { inRange, questions, range } = overview;
  const figures = inRange.data?.executions;
  const failed = figures?.failed.value ?? 0;
  const { from, to } = questions.range;
  return (
    <Card>
      <CardHeader
        title="New errors"
        meta="grouped by cause"
        actions={
          failed === 0 ? undefined : (
            <Link
              href={executionsHref(organizationSlug, { status: failedStatuses, startedAfter: from, startedBefore: to })}
              prefetch={false}
              className="rounded-tag px-1 text-sm text-muted hover:text-ink hover:underline"
            >
              All {formatNumber(failed)}
            </Link>
          )
        }
      />
      {inRange.data === undefined && !inRange.isError ? <CardSkeleton rows={rowsMax} label="Loading the errors" /> : null}
      {inRange.isError || figures === null ? <CardFailure query={inRange} message={inRange.data?.notice ?? null} /> : null}
      {figures?.recentErrors.length === 0 ? <p className="px-3.5 pt-1 pb-4 text-sm text-muted">No run failed {rangeShapes[range].words}.</p> : null}
      <ul>
        {figures?.recentErrors.slice(0, rowsMax).map(({ fingerprint, message, workflowName, count, lastSeenAt, lastExecutionId }) => (
          <li key={fingerprint} className="border-b border-line last:border-b-0">
            <Link
              href={`/o/${organizationSlug}/executions/${lastExecutionId}`}
              prefetch={false}
              className="flex h-[46px] items-center gap-3 px-3.5 transition-colors hover:bg-hover/60"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-medium text-ink" title={message}>
                  {message}
                </span>
                <span className="block truncate text-xs text-muted">
                  {workflowName} · <RelativeTime iso={lastSeenAt} />
                </span>
              </span>
              <Tag tone="danger" className="tabular-nums">
                {formatNumber(count)}
                <span className="sr-only"> runs</span>
              </Tag>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
