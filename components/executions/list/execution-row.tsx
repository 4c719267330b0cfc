"use client";

import Link from "next/link";
import type { Ref } from "react";
import { ExecutionStatus } from "@/components/executions/execution-status";
import { DurationBar, DurationText } from "@/components/executions/list/duration-bar";
import { ClockTime } from "@/components/ui/clock-time";
import { ShortId } from "@/components/ui/short-id";
import { TableCell, TableRow } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/format";
import type { ExecutionSummary } from "@/lib/schemas/execution";

export type ExecutionRowProps = {
  organizationSlug: string;
  execution: ExecutionSummary;
  index: number;
  scaleMs: number;
  ref?: Ref<HTMLTableRowElement> | undefined;
};

/** The link covers its row. On a narrow screen the row is two lines of one cell. */
export function ExecutionRow({ organizationSlug, execution, index, scaleMs, ref }: ExecutionRowProps) {
  const { executionId, workflowName, status, triggerType, createdAt, startedAt, nodeCount, finishedNodeCount, error, store } = execution;
  const nodes = nodeCount === 0 ? "" : `${formatNumber(finishedNodeCount)}/${formatNumber(nodeCount)}`;
  const failedAt = error === null ? null : (error.nodeName ?? error.nodeId);
  return (
    <TableRow ref={ref} data-index={index} aria-rowindex={index + 2} className="relative focus-within:bg-accent-soft">
      <TableCell className="max-md:hidden">
        <ExecutionStatus status={status} />
      </TableCell>
      <TableCell className="max-md:py-2.5">
        <div className="flex min-w-0 items-center gap-2">
          <Link
            href={`/o/${organizationSlug}/executions/${executionId}`}
            prefetch={false}
            title={workflowName}
            className="min-w-0 truncate font-medium text-ink outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {workflowName}
          </Link>
          {store === "archive" ? <Tag>archived</Tag> : null}
          <span className="ml-auto shrink-0 text-muted md:hidden">
            <DurationText execution={execution} />
          </span>
        </div>
        <div className="mt-1 flex min-w-0 items-center gap-2 text-xs text-muted md:hidden">
          <ExecutionStatus status={status} className="shrink-0" />
          <ClockTime iso={startedAt ?? createdAt} className="shrink-0" />
          <Tag className="shrink-0">{triggerType}</Tag>
          {failedAt === null ? <span className="shrink-0">{nodes}</span> : <span className="min-w-0 truncate text-danger-ink">{failedAt}</span>}
        </div>
      </TableCell>
      <TableCell className="max-lg:hidden">
        <Tag>{triggerType}</Tag>
      </TableCell>
      <TableCell className="whitespace-nowrap text-muted max-md:hidden">
        <ClockTime iso={startedAt ?? createdAt} />
      </TableCell>
      <TableCell className="whitespace-nowrap max-md:hidden">
        <DurationBar execution={execution} scaleMs={scaleMs} />
      </TableCell>
      <TableCell className="text-muted tabular-nums max-lg:hidden">{nodes}</TableCell>
      <TableCell title={error?.message} className="truncate text-danger-ink max-xl:hidden">
        {failedAt ?? error?.message}
      </TableCell>
      <TableCell className="max-xl:hidden">
        <ShortId id={executionId} className="[&_button]:relative [&_button]:z-1" />
      </TableCell>
    </TableRow>
  );
}
