"use client";

import { Tag } from "@/components/ui/tag";
import { NodeLink } from "@/components/workflows/detail/node-link";
import { PanelSection } from "@/components/workflows/detail/panel-section";
import type { DetailView } from "@/components/workflows/detail/use-detail-view";
import type { LabelledEdge, WorkflowIndex } from "@/components/workflows/workflow-index";

export type NodeConnectionsProps = { nodeId: string; index: WorkflowIndex; view: DetailView };

export function NodeConnections({ nodeId, index, view }: NodeConnectionsProps) {
  const lists = [
    { title: "From", edges: index.incoming.get(nodeId) ?? [], end: "source" as const },
    { title: "To", edges: index.outgoing.get(nodeId) ?? [], end: "target" as const },
  ];
  return lists.map(({ title, edges, end }) => (
    <PanelSection key={title} title={title}>
      {edges.length === 0 ? <p className="text-muted">{end === "source" ? "Nothing leads here." : "It leads nowhere."}</p> : null}
      <ul className="flex flex-col">
        {edges.map((labelled) => (
          <li key={labelled.edge.id} className="flex min-h-6 flex-wrap items-center gap-x-2">
            <EdgeEnd labelled={labelled} end={end} index={index} view={view} />
            {labelled.label === null ? null : <Tag tone={labelled.isFlow ? "neutral" : "accent"}>{labelled.label}</Tag>}
          </li>
        ))}
      </ul>
    </PanelSection>
  ));
}

function EdgeEnd({ labelled, end, index, view }: { labelled: LabelledEdge; end: "source" | "target"; index: WorkflowIndex; view: DetailView }) {
  const endId = labelled.edge[end];
  const node = index.nodeById.get(endId);
  if (node === undefined) return <span className="text-danger-ink [overflow-wrap:anywhere]">missing: {endId}</span>;
  return (
    <NodeLink nodeId={endId} view={view} className="text-accent-ink underline [overflow-wrap:anywhere]">
      {node.data.label}
    </NodeLink>
  );
}
