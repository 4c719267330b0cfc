"use client";

import { Activity, Download, Pencil, Play, Power, PowerOff, Trash2 } from "lucide-react";
import Link from "next/link";
import { Allowed } from "@/components/layout/allowed";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { RelativeTime } from "@/components/ui/relative-time";
import { ShortId } from "@/components/ui/short-id";
import { Tag } from "@/components/ui/tag";
import type { WorkflowActions } from "@/components/workflows/use-workflow-actions";
import { formatNumber, plural } from "@/lib/format";
import type { Workflow } from "@/lib/schemas/workflow";

export type WorkflowHeaderProps = { organizationSlug: string; workflow: Workflow; actions: WorkflowActions; onEdit: () => void; onRun: () => void };

export function WorkflowHeader({ organizationSlug, workflow, actions, onEdit, onRun }: WorkflowHeaderProps) {
  const { workflowId, name, isActive, version, tags, folder, nodes, edges, updatedAt, deletedAt } = workflow;
  return (
    <>
      <PageHeader
        title={name}
        isDetail
        tags={
          <>
            {deletedAt === null ? (
              <Tag tone={isActive ? "success" : "neutral"} hasDot>
                {isActive ? "active" : "inactive"}
              </Tag>
            ) : null}
            <Tag>v{formatNumber(version)}</Tag>
          </>
        }
        actions={<HeaderActions organizationSlug={organizationSlug} workflow={workflow} actions={actions} onEdit={onEdit} onRun={onRun} />}
      />
      <div className="-mt-2 mb-3.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <ShortId id={workflowId} />
        <span>
          Updated <RelativeTime iso={updatedAt} />
        </span>
        <span>{`${plural(nodes.length, "node")}, ${plural(edges.length, "connection")}`}</span>
        {folder === null ? null : <span className="[overflow-wrap:anywhere]">in {folder}</span>}
        {tags.length === 0 ? null : (
          <ul aria-label="Tags" className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <li key={tag}>
                <Link href={`/o/${organizationSlug}/workflows?tag=${encodeURIComponent(tag)}`} prefetch={false} className="rounded-tag">
                  <Tag className="hover:text-ink">{tag}</Tag>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function HeaderActions({ organizationSlug, workflow, actions, onEdit, onRun }: WorkflowHeaderProps) {
  const { workflowId, isActive, deletedAt } = workflow;
  const isLive = deletedAt === null;
  return (
    <>
      <ButtonLink href={`/o/${organizationSlug}/executions?workflowId=${workflowId}`} prefetch={false}>
        <Activity aria-hidden />
        Runs
      </ButtonLink>
      {isLive ? (
        <Allowed permission="workflow:write">
          <Button isPending={actions.setActive.isPending} onClick={() => actions.setActive.mutate({ ...workflow, isActive: !isActive })}>
            {actions.setActive.isPending ? null : isActive ? <PowerOff aria-hidden /> : <Power aria-hidden />}
            {isActive ? "Deactivate" : "Activate"}
          </Button>
          <Button onClick={onEdit}>
            <Pencil aria-hidden />
            Edit
          </Button>
        </Allowed>
      ) : null}
      <Button isPending={actions.download.isPending} onClick={() => actions.download.mutate(workflow)}>
        {actions.download.isPending ? null : <Download aria-hidden />}
        <span className="max-sm:sr-only">Export</span>
      </Button>
      {isLive ? (
        <Allowed permission="workflow:write">
          <Button isPending={actions.moveToTrash.isPending} onClick={() => actions.moveToTrash.mutate(workflow)}>
            {actions.moveToTrash.isPending ? null : <Trash2 aria-hidden />}
            <span className="max-sm:sr-only">Delete</span>
          </Button>
        </Allowed>
      ) : null}
      {isLive ? (
        <Allowed permission="execution:write">
          <Button variant="primary" onClick={onRun}>
            <Play aria-hidden />
            Run
          </Button>
        </Allowed>
      ) : null}
    </>
  );
}
