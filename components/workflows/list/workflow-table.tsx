"use client";

import { useRowKeys } from "@/components/layout/use-row-keys";
import { RowSpacer } from "@/components/ui/row-spacer";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { useWindowRows } from "@/components/ui/use-window-rows";
import { WorkflowRow, type WorkflowRowProps } from "@/components/workflows/list/workflow-row";
import type { WorkflowSummary } from "@/lib/schemas/workflow";

export type WorkflowTableProps = Pick<WorkflowRowProps, "organizationSlug" | "actions" | "onEdit" | "onPurge"> & {
  rows: WorkflowSummary[];
  isTrash: boolean;
  isStale: boolean;
};

const rowPx = 39;

export function WorkflowTable({ rows, isTrash, isStale, ...rowProps }: WorkflowTableProps) {
  const { body, indexes, before, after, measureRow, focusRow } = useWindowRows({ count: rows.length, rowPx });
  useRowKeys({ count: rows.length, focusRow });
  return (
    <Table label={isTrash ? "Workflows in the trash" : "Workflows"} aria-rowcount={rows.length + 1} aria-busy={isStale || undefined} className="table-fixed">
      {/* A fixed table takes its widths from the head, which is out of the flow on a phone. */}
      <colgroup className="md:hidden">
        <col />
        <col className="w-12" />
      </colgroup>
      <TableHead className="max-md:sr-only">
        <TableRow aria-rowindex={1}>
          <TableHeader>Name</TableHeader>
          <TableHeader className="w-24 max-md:hidden">Status</TableHeader>
          <TableHeader className="w-40 max-lg:hidden">Tags</TableHeader>
          <TableHeader className="w-28 max-xl:hidden">Folder</TableHeader>
          <TableHeader isNumeric className="w-16 max-md:hidden">
            Nodes
          </TableHeader>
          <TableHeader className="w-44 max-xl:hidden">Integrations</TableHeader>
          <TableHeader isNumeric className="w-18 max-lg:hidden">
            Version
          </TableHeader>
          <TableHeader className="w-26 max-md:hidden">{isTrash ? "Deleted" : "Updated"}</TableHeader>
          <TableHeader className="w-12">
            <span className="sr-only">Actions</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody ref={body}>
        <RowSpacer height={before} />
        {indexes.map((index) => {
          const workflow = rows[index];
          return workflow === undefined ? null : <WorkflowRow key={workflow.workflowId} ref={measureRow} index={index} workflow={workflow} {...rowProps} />;
        })}
        <RowSpacer height={after} />
      </TableBody>
    </Table>
  );
}
