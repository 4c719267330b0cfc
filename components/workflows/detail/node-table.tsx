"use client";

import { useState } from "react";
import { useRowKeys } from "@/components/layout/use-row-keys";
import { EmptyState } from "@/components/ui/empty-state";
import { RowSpacer } from "@/components/ui/row-spacer";
import { SearchInput } from "@/components/ui/search-input";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { useWindowRows } from "@/components/ui/use-window-rows";
import { NodeRow } from "@/components/workflows/detail/node-row";
import type { DetailView } from "@/components/workflows/detail/use-detail-view";
import { isNote } from "@/components/workflows/node-kind";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";
import { plural } from "@/lib/format";

export type NodeTableProps = { index: WorkflowIndex; view: DetailView };

const rowPx = 39;

/** The graph as a table: for the keyboard, for screen readers, and to find a node by name. Notes come last. */
export function NodeTable({ index, view }: NodeTableProps) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const matching = index.nodes.filter(({ type, data }) => `${data.label} ${type} ${data.integration ?? ""}`.toLowerCase().includes(wanted));
  const rows = [...matching.filter((node) => !isNote(node)), ...matching.filter(isNote)];
  const { body, indexes, before, after, measureRow, focusRow } = useWindowRows({ count: rows.length, rowPx });
  useRowKeys({ count: rows.length, focusRow });
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-3">
        <SearchInput
          label="Find a node"
          placeholder="Find a node by name, type or integration"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="w-full sm:w-80"
        />
        <p role="status" className="text-xs text-muted">
          {plural(rows.length, "node")}
        </p>
      </div>
      {rows.length === 0 ? (
        <EmptyState
          kind="no-match"
          title="No node matches"
          text={index.nodes.length === 0 ? "This workflow has no nodes yet." : "No node of this workflow has such a name, type or integration."}
        />
      ) : (
        <Table label="Nodes" aria-rowcount={rows.length + 1} className="table-fixed">
          <TableHead>
            <TableRow aria-rowindex={1}>
              <TableHeader>Name</TableHeader>
              <TableHeader className="w-56 max-sm:hidden">Type</TableHeader>
              <TableHeader className="w-40 max-xl:hidden">Integration</TableHeader>
              <TableHeader isNumeric className="w-14">
                In
              </TableHeader>
              <TableHeader isNumeric className="w-14">
                Out
              </TableHeader>
            </TableRow>
          </TableHead>
          <TableBody ref={body}>
            <RowSpacer height={before} />
            {indexes.map((position) => {
              const node = rows[position];
              return node === undefined ? null : <NodeRow key={node.id} ref={measureRow} position={position} node={node} index={index} view={view} />;
            })}
            <RowSpacer height={after} />
          </TableBody>
        </Table>
      )}
    </div>
  );
}
