"use client";

import Link from "next/link";
import type { Ref } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableCell, TableRow } from "@/components/ui/table";
import { WorkflowRowMenu } from "@/components/workflows/list/workflow-row-menu";
import { TagList } from "@/components/workflows/tag-list";
import type { WorkflowActions } from "@/components/workflows/use-workflow-actions";
import { WorkflowStatus } from "@/components/workflows/workflow-status";
import { formatNumber, plural } from "@/lib/format";
import type { WorkflowSummary } from "@/lib/schemas/workflow";

export type WorkflowRowProps = {
  organizationSlug: string;
  workflow: WorkflowSummary;
  index: number;
  actions: WorkflowActions;
  onEdit: (workflow: WorkflowSummary) => void;
  onPurge: (workflow: WorkflowSummary) => void;
  ref?: Ref<HTMLTableRowElement> | undefined;
};

/** The link covers its row. On a narrow screen the row is two lines of one cell. */
export function WorkflowRow({ organizationSlug, workflow, index, ref, ...menu }: WorkflowRowProps) {
  const { workflowId, name, description, isActive, tags, folder, nodeCount, integrations, version, updatedAt, deletedAt } = workflow;
  const changedAt = deletedAt ?? updatedAt;
  return (
    <TableRow ref={ref} data-index={index} aria-rowindex={index + 2} className="relative focus-within:bg-accent-soft">
      <TableCell className="max-md:py-2.5">
        <div className="flex min-w-0 items-baseline gap-2">
          <Link
            href={`/o/${organizationSlug}/workflows/${workflowId}`}
            prefetch={false}
            title={name}
            className="max-w-full shrink-0 truncate font-medium text-ink outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {name}
          </Link>
          <span title={description} className="min-w-0 truncate text-xs text-muted max-md:hidden">
            {description}
          </span>
        </div>
        <div className="mt-1 flex min-w-0 items-center gap-2 text-xs text-muted md:hidden">
          <WorkflowStatus isActive={isActive} isDeleted={deletedAt !== null} />
          <span className="shrink-0">{plural(nodeCount, "node")}</span>
          <span className="truncate">
            <RelativeTime iso={changedAt} />
          </span>
          <TagList values={tags} max={1} label="Tags" className="min-w-0" />
        </div>
      </TableCell>
      <TableCell className="max-md:hidden">
        <WorkflowStatus isActive={isActive} isDeleted={deletedAt !== null} />
      </TableCell>
      <TableCell className="max-lg:hidden">
        <TagList values={tags} max={2} label="Tags" />
      </TableCell>
      <TableCell title={folder ?? undefined} className="truncate text-muted max-xl:hidden">
        {folder}
      </TableCell>
      <TableCell isNumeric className="max-md:hidden">
        {formatNumber(nodeCount)}
      </TableCell>
      <TableCell className="max-xl:hidden">
        <TagList values={integrations} max={2} label="Integrations" />
      </TableCell>
      <TableCell isNumeric className="text-muted max-lg:hidden">
        v{formatNumber(version)}
      </TableCell>
      <TableCell className="whitespace-nowrap text-muted max-md:hidden">
        <RelativeTime iso={changedAt} />
      </TableCell>
      <TableCell className="w-12 px-1.5 text-right">
        <WorkflowRowMenu organizationSlug={organizationSlug} workflow={workflow} {...menu} />
      </TableCell>
    </TableRow>
  );
}
