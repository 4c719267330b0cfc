"use client";

import { toScaleMs } from "@/components/executions/list/duration-bar";
import { ExecutionRow } from "@/components/executions/list/execution-row";
import { useRowKeys } from "@/components/layout/use-row-keys";
import { RowSpacer } from "@/components/ui/row-spacer";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { useWindowRows } from "@/components/ui/use-window-rows";
import type { ExecutionSummary } from "@/lib/schemas/execution";

export type ExecutionTableProps = { organizationSlug: string; rows: ExecutionSummary[]; isStale: boolean };

const rowPx = 39;

export function ExecutionTable({ organizationSlug, rows, isStale }: ExecutionTableProps) {
  const { body, indexes, before, after, measureRow, focusRow } = useWindowRows({ count: rows.length, rowPx });
  useRowKeys({ count: rows.length, focusRow });
  const scaleMs = toScaleMs(rows);
  return (
    <Table label="Executions" aria-rowcount={rows.length + 1} aria-busy={isStale || undefined} className="table-fixed">
      {/* A fixed table takes its widths from the head, which is out of the flow on a phone. */}
      <colgroup className="md:hidden">
        <col />
      </colgroup>
      <TableHead className="max-md:sr-only">
        <TableRow aria-rowindex={1}>
          <TableHeader className="w-32 max-md:hidden">Status</TableHeader>
          <TableHeader>Workflow</TableHeader>
          <TableHeader className="w-26 max-lg:hidden">Trigger</TableHeader>
          <TableHeader className="w-34 max-md:hidden">Started</TableHeader>
          <TableHeader className="w-28 max-md:hidden lg:w-46">Duration</TableHeader>
          <TableHeader className="w-20 max-lg:hidden">Nodes</TableHeader>
          <TableHeader className="w-40 max-xl:hidden">Failed at</TableHeader>
          <TableHeader className="w-34 max-xl:hidden">Id</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody ref={body}>
        <RowSpacer height={before} />
        {indexes.map((index) => {
          const execution = rows[index];
          return execution === undefined ? null : (
            <ExecutionRow
              key={execution.executionId}
              ref={measureRow}
              organizationSlug={organizationSlug}
              index={index}
              execution={execution}
              scaleMs={scaleMs}
            />
          );
        })}
        <RowSpacer height={after} />
      </TableBody>
    </Table>
  );
}
