"use client";

import { KeyRound } from "lucide-react";
import type { Ref } from "react";
import { TableCell, TableRow } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { NodeLink } from "@/components/workflows/detail/node-link";
import type { DetailView } from "@/components/workflows/detail/use-detail-view";
import { NodeIcon } from "@/components/workflows/node-icon";
import { isNote, noteText, shortType } from "@/components/workflows/node-kind";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";
import { formatNumber } from "@/lib/format";
import type { WorkflowNode } from "@/lib/schemas/workflow";

export type NodeRowProps = { node: WorkflowNode; index: WorkflowIndex; view: DetailView; position: number; ref?: Ref<HTMLTableRowElement> | undefined };

const excerptMax = 160;

export function NodeRow({ node, index, view, position, ref }: NodeRowProps) {
  const { label, integration, disabled, credentials } = node.data;
  const isChosen = view.nodeId === node.id;
  return (
    <TableRow ref={ref} data-index={position} aria-rowindex={position + 2} isSelected={isChosen} className="relative">
      <TableCell>
        <div className="flex min-w-0 items-center gap-2">
          <NodeIcon type={node.type} integration={integration} className="size-3.5 shrink-0 text-muted" />
          <NodeLink
            nodeId={node.id}
            view={view}
            className="max-w-[70%] shrink-0 truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {label}
          </NodeLink>
          {isNote(node) ? <span className="min-w-0 truncate text-xs text-muted">{noteText(node).slice(0, excerptMax)}</span> : null}
          {credentials.length > 0 ? <KeyRound aria-label="uses a credential" className="size-3 shrink-0 text-muted" /> : null}
          {disabled === true ? <Tag tone="warning">disabled</Tag> : null}
        </div>
      </TableCell>
      <TableCell className="truncate font-mono text-xs text-muted max-sm:hidden" title={node.type}>
        {shortType(node.type)}
      </TableCell>
      <TableCell className="truncate text-muted max-xl:hidden">{integration}</TableCell>
      <TableCell isNumeric className="text-muted">
        {formatNumber(index.incoming.get(node.id)?.length ?? 0)}
      </TableCell>
      <TableCell isNumeric className="text-muted">
        {formatNumber(index.outgoing.get(node.id)?.length ?? 0)}
      </TableCell>
    </TableRow>
  );
}
