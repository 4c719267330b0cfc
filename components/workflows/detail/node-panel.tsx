"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { JsonTree } from "@/components/ui/json-tree";
import { Markdown } from "@/components/ui/markdown";
import { Tag } from "@/components/ui/tag";
import { NodeConnections } from "@/components/workflows/detail/node-connections";
import { PanelSection } from "@/components/workflows/detail/panel-section";
import { unknownFields } from "@/components/workflows/detail/unknown-fields";
import type { DetailView } from "@/components/workflows/detail/use-detail-view";
import { NodeIcon } from "@/components/workflows/node-icon";
import { isNote, noteText } from "@/components/workflows/node-kind";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";
import type { WorkflowNode } from "@/lib/schemas/workflow";

export type NodePanelProps = { node: WorkflowNode; index: WorkflowIndex; view: DetailView };

/** Beside the graph where there is room, else over the lower part of the screen. */
export function NodePanel({ node, index, view }: NodePanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const { label, integration, disabled, credentials, parameters } = node.data;
  const extra = unknownFields(node);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another node is another panel, and reading starts at its title
  useEffect(() => title.current?.focus({ preventScroll: true }), [node.id]);

  return (
    <aside
      aria-label={`Node ${label}`}
      className="z-20 flex min-h-0 flex-col border-line bg-surface max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:max-h-[62dvh] max-lg:rounded-t-card max-lg:border-t max-lg:shadow-raised lg:h-full lg:rounded-card lg:border"
    >
      <header className="flex items-start gap-2.5 border-b border-line py-2.5 pr-2 pl-3.5">
        <NodeIcon type={node.type} integration={integration} className="mt-0.5 size-4 shrink-0 text-accent-ink" />
        <div className="min-w-0 flex-1">
          <h2 ref={title} tabIndex={-1} className="text-sm font-semibold text-ink outline-none [overflow-wrap:anywhere]">
            {label}
          </h2>
          <p className="mt-0.5 flex flex-wrap items-center gap-1.5 text-xs text-muted">
            <span className="font-mono [overflow-wrap:anywhere]">{node.type}</span>
            {integration === null ? null : <Tag>{integration}</Tag>}
            {disabled === true ? <Tag tone="warning">disabled</Tag> : null}
          </p>
        </div>
        <IconButton label="Close the panel" size="sm" onClick={() => view.setNode(null)}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-3.5 py-3">
        {isNote(node) ? <Markdown text={noteText(node)} className="mb-3 text-sm" /> : null}
        {credentials.length === 0 ? null : (
          <PanelSection title="Credentials" hint="By type and name. The secret is not stored here.">
            <ul className="flex flex-col gap-1">
              {credentials.map((credential) => (
                <li key={`${credential.type} ${credential.name}`} className="flex flex-wrap items-baseline gap-x-2">
                  <span className="text-ink [overflow-wrap:anywhere]">{credential.name === "" ? "(no name)" : credential.name}</span>
                  <span className="font-mono text-xs text-muted [overflow-wrap:anywhere]">{credential.type}</span>
                </li>
              ))}
            </ul>
          </PanelSection>
        )}
        <PanelSection title="Parameters">
          {Object.keys(parameters).length === 0 ? <p className="text-muted">None.</p> : <JsonTree key={node.id} value={parameters} label="Parameters" />}
        </PanelSection>
        {isNote(node) ? null : <NodeConnections nodeId={node.id} index={index} view={view} />}
        {Object.keys(extra).length === 0 ? null : (
          <PanelSection title="Other fields" hint="Not known to this product, kept for the export.">
            <JsonTree key={node.id} value={extra} label="Other fields" openDepth={1} />
          </PanelSection>
        )}
      </div>
    </aside>
  );
}
