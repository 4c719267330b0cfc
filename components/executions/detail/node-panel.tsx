"use client";

import { useQuery } from "@tanstack/react-query";
import { choosePanelTab } from "@/components/executions/detail/choose-attempt";
import { PayloadView, shownBytesMax } from "@/components/executions/detail/payload-view";
import type { ExecutionDetailView } from "@/components/executions/detail/use-execution-view";
import type { PanelTab } from "@/components/executions/execution-search";
import { statusTones } from "@/components/executions/execution-status";
import { ScrollBox, ScrollText } from "@/components/ui/scroll-box";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Tag } from "@/components/ui/tag";
import { executionQueries, fetchNodeDataFile } from "@/lib/queries/executions";
import type { NodeExecution } from "@/lib/schemas/execution";

export type NodePanelProps = { organizationSlug: string; executionId: string; node: NodeExecution; attemptCount: number; view: ExecutionDetailView };

const labels: Record<PanelTab, string> = { output: "Output", input: "Input", error: "Error" };

export function NodePanel({ organizationSlug, executionId, node, attemptCount, view }: NodePanelProps) {
  const { tabs, tab } = choosePanelTab(node, view.tab);
  return (
    <section
      id="node-panel"
      aria-label={`Node ${node.nodeName}`}
      className="flex max-h-[calc(100dvh-80px)] min-w-0 scroll-mt-16 flex-col rounded-card border border-line bg-surface lg:sticky lg:top-16"
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-2 px-3.5 pt-3 pb-2.5">
        <div className="min-w-0 flex-1 basis-40">
          <h2 className="flex flex-wrap items-center gap-2 text-sm font-semibold text-ink [overflow-wrap:anywhere]">
            {node.nodeName}
            <Tag tone={statusTones[node.status]}>{node.status}</Tag>
            {attemptCount > 1 ? (
              <span className="text-xs font-normal text-muted">
                try {node.attempt} of {attemptCount}
              </span>
            ) : null}
          </h2>
          {node.nodeType === null ? null : <p className="font-mono text-2xs text-muted [overflow-wrap:anywhere]">{node.nodeType}</p>}
        </div>
        <SegmentedControl label="Part of the node" value={tab} options={tabs.map((value) => ({ value, label: labels[value] }))} onValueChange={view.setTab} />
      </header>
      <ScrollBox
        aria-label={`${labels[tab]} of ${node.nodeName}`}
        className="min-h-40 flex-1 overflow-y-auto border-t border-line px-3.5 py-3 -outline-offset-2"
      >
        {tab === "error" ? (
          <NodeErrorText node={node} />
        ) : (
          <NodeData key={`${node.nodeId} ${node.attempt} ${tab}`} organizationSlug={organizationSlug} executionId={executionId} node={node} direction={tab} />
        )}
      </ScrollBox>
    </section>
  );
}

type NodeDataProps = Pick<NodePanelProps, "organizationSlug" | "executionId" | "node"> & { direction: "input" | "output" };

function NodeData({ organizationSlug, executionId, node, direction }: NodeDataProps) {
  const question = { organizationSlug, executionId, nodeId: node.nodeId, attempt: node.attempt, direction };
  const bytes = direction === "input" ? node.inputBytes : node.outputBytes;
  const query = useQuery({ ...executionQueries.nodeData(question), enabled: bytes !== null && bytes <= shownBytesMax });
  return (
    <PayloadView
      label={`${labels[direction]} of ${node.nodeName}`}
      bytes={bytes}
      query={query}
      fetchFile={() => fetchNodeDataFile(question)}
      fileName={`${executionId}-${node.nodeId.replace(/[^\w.-]+/g, "-")}-${node.attempt}-${direction}.json`}
    />
  );
}

function NodeErrorText({ node: { error } }: { node: NodeExecution }) {
  if (error === null) return null;
  return (
    <>
      <p className="whitespace-pre-wrap text-danger-ink [overflow-wrap:anywhere]">{error.message}</p>
      {error.code === null ? null : <Tag className="mt-2 font-mono">{error.code}</Tag>}
      {error.stack === null ? null : (
        <ScrollText className="mt-3 overflow-x-auto rounded-control bg-hover px-3 py-2 font-mono text-xs leading-[19px] text-ink">{error.stack}</ScrollText>
      )}
    </>
  );
}
