"use client";

import type { Ref } from "react";
import { AttemptLink } from "@/components/executions/detail/attempt-link";
import type { TimelineRow as Row } from "@/components/executions/detail/to-timeline";
import type { ExecutionDetailView } from "@/components/executions/detail/use-execution-view";
import { statusTones, statusWords } from "@/components/executions/execution-status";
import { StatusDot } from "@/components/ui/status-dot";
import { TableCell, TableRow } from "@/components/ui/table";
import { cn } from "@/lib/cn";
import { formatDurationMs } from "@/lib/format";
import type { NodeExecution, NodeStatus } from "@/lib/schemas/execution";

export type TimelineRowProps = {
  row: Row;
  index: number;
  isChosen: boolean;
  isOver: boolean;
  view: ExecutionDetailView;
  ref?: Ref<HTMLTableRowElement> | undefined;
};

const bars: Record<NodeStatus, string> = {
  pending: "bg-faint",
  running: "bg-info animate-pulse",
  success: "bg-success",
  error: "bg-danger",
  skipped: "bg-faint",
};

export function TimelineRow({ row: { node, attemptCount, bar }, index, isChosen, isOver, view, ref }: TimelineRowProps) {
  return (
    <TableRow ref={ref} data-index={index} aria-rowindex={index + 2} isSelected={isChosen} className="relative">
      <TableCell className="max-md:pr-1 max-md:pl-2.5">
        <div className="flex min-w-0 items-center gap-2">
          <StatusDot tone={bar === null ? "neutral" : statusTones[node.status]} isTextHidden isPulsing={node.status === "running"} className="gap-0">
            {statusWords[node.status]}
          </StatusDot>
          <AttemptLink
            node={node}
            view={view}
            isCurrent={isChosen}
            className={cn(
              "flex min-w-0 outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent",
              bar === null && "text-muted",
            )}
          >
            <span className="truncate">{node.nodeName}</span>
            {attemptCount > 1 ? (
              <span className="shrink-0 whitespace-pre text-muted">
                {" · "}
                <span className="max-sm:sr-only">try </span>
                {node.attempt}
              </span>
            ) : null}
          </AttemptLink>
        </div>
      </TableCell>
      <TableCell className="max-md:px-1">
        {bar === null ? null : (
          <span aria-hidden className="relative block h-2">
            <span
              style={{ left: `min(${bar.startPercent}%, calc(100% - 5px))`, width: `max(${bar.widthPercent}%, 5px)` }}
              className={cn("absolute top-0 h-2 max-w-full rounded-[2px]", bars[node.status])}
            />
          </span>
        )}
      </TableCell>
      <TableCell isNumeric className="whitespace-nowrap text-muted max-md:pr-2.5 max-md:pl-1">
        {node.durationMs === null ? <span className="text-xs">{lackOf(node, isOver)}</span> : formatDurationMs(node.durationMs)}
      </TableCell>
    </TableRow>
  );
}

/** What stands in place of a duration. */
function lackOf({ status }: NodeExecution, isOver: boolean): string {
  if (status === "pending") return isOver ? "not reached" : "to come";
  return status === "running" || status === "skipped" ? status : "";
}
