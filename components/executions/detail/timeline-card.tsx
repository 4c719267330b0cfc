"use client";

import { TimelineRow } from "@/components/executions/detail/timeline-row";
import { toTimeline } from "@/components/executions/detail/to-timeline";
import { UnreachedNodes } from "@/components/executions/detail/unreached-nodes";
import type { ExecutionDetailView } from "@/components/executions/detail/use-execution-view";
import { isUnderWay } from "@/components/executions/execution-status";
import { useRowKeys } from "@/components/layout/use-row-keys";
import { CardHeader } from "@/components/ui/card";
import { RowSpacer } from "@/components/ui/row-spacer";
import { TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { useNow } from "@/components/ui/use-now";
import { useWindowRows } from "@/components/ui/use-window-rows";
import { formatDurationMs } from "@/lib/format";
import type { Execution, NodeExecution } from "@/lib/schemas/execution";

export type TimelineCardProps = { organizationSlug: string; execution: Execution; chosen: NodeExecution | null; view: ExecutionDetailView };

const rowPx = 39;

export function TimelineCard({ organizationSlug, execution, chosen, view }: TimelineCardProps) {
  const now = useNow();
  const { rows, spanMs } = toTimeline({ execution, now });
  const { body, indexes, before, after, measureRow, focusRow } = useWindowRows({ count: rows.length, rowPx });
  useRowKeys({ count: rows.length, focusRow });
  return (
    <section aria-label="Timeline" className="min-w-0 overflow-hidden rounded-card border border-line bg-surface">
      <CardHeader title="Timeline" meta={spanMs === null ? undefined : formatDurationMs(spanMs)} />
      {rows.length === 0 ? (
        <p className="px-3.5 pb-3.5 text-muted">{emptyText(execution)}</p>
      ) : (
        <table aria-label="Timeline of the nodes" aria-rowcount={rows.length + 1} className="w-full table-fixed border-collapse text-sm">
          <colgroup>
            <col className="w-[42%] sm:w-[34%]" />
            <col />
            <col className="w-19 sm:w-24" />
          </colgroup>
          <TableHead className="sr-only">
            <TableRow aria-rowindex={1}>
              <TableHeader>Node</TableHeader>
              <TableHeader>When</TableHeader>
              <TableHeader isNumeric>Duration</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody ref={body}>
            <RowSpacer height={before} />
            {indexes.map((index) => {
              const row = rows[index];
              return row === undefined ? null : (
                <TimelineRow
                  key={row.key}
                  ref={measureRow}
                  index={index}
                  row={row}
                  isChosen={row.node === chosen}
                  isOver={!isUnderWay(execution)}
                  view={view}
                />
              );
            })}
            <RowSpacer height={after} />
          </TableBody>
        </table>
      )}
      <UnreachedNodes organizationSlug={organizationSlug} execution={execution} />
    </section>
  );
}

function emptyText({ status }: Execution): string {
  if (status === "pending") return "The run waits for an engine to take it. Its nodes appear here as they begin.";
  if (status === "running") return "The run has begun; no node has reported yet.";
  return "No node of this run was reported.";
}
