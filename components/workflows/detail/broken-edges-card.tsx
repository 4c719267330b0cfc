"use client";

import { TriangleAlert } from "lucide-react";
import { NodeLink } from "@/components/workflows/detail/node-link";
import type { DetailView } from "@/components/workflows/detail/use-detail-view";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";
import { plural } from "@/lib/format";
import type { BrokenEdge } from "@/lib/schemas/broken-edges";

export type BrokenEdgesCardProps = { index: WorkflowIndex; view: DetailView };

const shownMax = 5;

export function BrokenEdgesCard({ index, view }: BrokenEdgesCardProps) {
  const { brokenEdges } = index;
  if (brokenEdges.length === 0) return null;
  const isOne = brokenEdges.length === 1;
  return (
    <section
      aria-label="Broken connections"
      className="mb-3.5 flex gap-2.5 rounded-card border border-warning-line bg-warning-soft px-3.5 py-2.5 text-sm text-warning-ink"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p>
          <strong className="font-semibold">{plural(brokenEdges.length, "broken connection")}</strong>
          {`: ${isOne ? "it names a node" : "they name nodes"} that this workflow does not have. Mend ${isOne ? "it" : "them"} at the source and import again.`}
        </p>
        <EdgeList edges={brokenEdges.slice(0, shownMax)} index={index} view={view} />
        {brokenEdges.length > shownMax ? (
          <details className="mt-1">
            <summary className="min-h-6 w-fit content-center">{plural(brokenEdges.length - shownMax, "more", "more")}</summary>
            <EdgeList edges={brokenEdges.slice(shownMax)} index={index} view={view} />
          </details>
        ) : null}
      </div>
    </section>
  );
}

function EdgeList({ edges, ...props }: BrokenEdgesCardProps & { edges: readonly BrokenEdge[] }) {
  return (
    <ul className="mt-1 list-disc pl-4">
      {edges.map(({ edge }) => (
        <li key={edge.id} className="[overflow-wrap:anywhere]">
          <End nodeId={edge.source} {...props} />
          {" → "}
          <End nodeId={edge.target} {...props} />
        </li>
      ))}
    </ul>
  );
}

function End({ nodeId, index, view }: BrokenEdgesCardProps & { nodeId: string }) {
  const node = index.nodeById.get(nodeId);
  if (node === undefined) return <span>missing “{nodeId}”</span>;
  return (
    <NodeLink nodeId={nodeId} view={view} className="text-warning-ink underline">
      {node.data.label}
    </NodeLink>
  );
}
