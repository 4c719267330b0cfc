"use client";

import Link from "next/link";
import { ExecutionActions, type ExecutionActionsProps } from "@/components/executions/detail/execution-actions";
import { statusTones, statusWords } from "@/components/executions/execution-status";
import { PageHeader } from "@/components/layout/page-header";
import { ClockTime } from "@/components/ui/clock-time";
import { CopyButton } from "@/components/ui/copy-button";
import { ElapsedTime } from "@/components/ui/elapsed-time";
import { Tag } from "@/components/ui/tag";
import { formatDurationMs, formatNumber, shortenId } from "@/lib/format";
import type { Execution } from "@/lib/schemas/execution";

export function ExecutionHeader({ organizationSlug, execution }: ExecutionActionsProps) {
  const { executionId, workflowId, workflowName, workflowVersion, status, triggerType, createdAt, startedAt, retryOf, store } = execution;
  return (
    <>
      <PageHeader
        title={workflowName}
        titleHref={`/o/${organizationSlug}/workflows/${workflowId}`}
        isDetail
        lead={
          <Tag tone={statusTones[status]} hasDot className="h-6 px-2 text-sm">
            {statusWords[status]}
          </Tag>
        }
        tags={
          <>
            <Tag>v{formatNumber(workflowVersion)}</Tag>
            <Tag>{triggerType}</Tag>
            {store === "archive" ? <Tag>archived</Tag> : null}
          </>
        }
        actions={<ExecutionActions organizationSlug={organizationSlug} execution={execution} />}
      />
      <div className="-mt-2 mb-3.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <span className="inline-flex items-center gap-0.5 font-mono text-xs text-muted">
          {executionId}
          <CopyButton value={executionId} label="Copy the id" />
        </span>
        <span>
          {startedAt === null ? "Requested " : "Started "}
          <ClockTime iso={startedAt ?? createdAt} isAbsolute />
        </span>
        <Took execution={execution} />
        {execution.nodeCount === 0 ? null : <span>{`${formatNumber(execution.finishedNodeCount)} of ${formatNumber(execution.nodeCount)} nodes`}</span>}
        {retryOf === null ? null : (
          <span>
            retry of{" "}
            <Link href={`/o/${organizationSlug}/executions/${retryOf}`} prefetch={false} className="font-mono text-xs text-ink underline underline-offset-2">
              {shortenId(retryOf)}
            </Link>
          </span>
        )}
      </div>
    </>
  );
}

function Took({ execution: { status, durationMs, startedAt } }: { execution: Execution }) {
  if (durationMs !== null) return <span className="tabular-nums">{formatDurationMs(durationMs)}</span>;
  if (status === "running" && startedAt !== null) return <ElapsedTime since={startedAt} className="tabular-nums" />;
  return status === "pending" ? <span>waiting for an engine</span> : null;
}
