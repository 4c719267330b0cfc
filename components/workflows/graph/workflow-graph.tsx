"use client";

import "@xyflow/react/dist/base.css";
import { Background, ReactFlow, ReactFlowProvider, type ReactFlowState, useStore } from "@xyflow/react";
import { type CSSProperties, useMemo } from "react";
import { AttachmentNode } from "@/components/workflows/graph/attachment-node";
import { chosenEdgeStyle } from "@/components/workflows/graph/edge-look";
import { GhostNode } from "@/components/workflows/graph/ghost-node";
import { GraphControls } from "@/components/workflows/graph/graph-controls";
import { GraphMap } from "@/components/workflows/graph/graph-map";
import type { GraphModel, GraphNode } from "@/components/workflows/graph/graph-types";
import { NoteNode } from "@/components/workflows/graph/note-node";
import { StepNode } from "@/components/workflows/graph/step-node";
import { toGraph } from "@/components/workflows/graph/to-graph";
import { useGraphKeys } from "@/components/workflows/graph/use-graph-keys";
import { useGraphView } from "@/components/workflows/graph/use-graph-view";
import type { WorkflowIndex } from "@/components/workflows/workflow-index";
import { cn } from "@/lib/cn";

export type WorkflowGraphProps = { index: WorkflowIndex; selectedNodeId: string | null; onSelect: (nodeId: string | null) => void };

const nodeTypes = { step: StepNode, attachment: AttachmentNode, note: NoteNode, ghost: GhostNode };

export function WorkflowGraph(props: WorkflowGraphProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ index, selectedNodeId, onSelect }: WorkflowGraphProps) {
  const graph = useMemo(() => toGraph(index), [index]);
  const { nodes, edges } = useMemo(() => markSelected(graph, selectedNodeId), [graph, selectedNodeId]);
  const { fitAll, fitStart, isLarge, minZoom } = useGraphView({ nodes: graph.nodes, selectedNodeId });
  const isFar = useStore(isZoomedOut);
  const press = useGraphKeys({ onOpen: onSelect, onFit: fitAll });
  return (
    <section
      aria-label="Graph. Arrow keys move the view, plus and minus zoom, zero shows all. The Nodes tab lists the same as a table."
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
      tabIndex={0}
      onKeyDown={press}
      className={cn(
        "group/graph size-full overflow-hidden rounded-card [&_[class*=attribution]]:bg-surface! [&_[class*=attribution]]:px-1 [&_[class*=attribution]_a]:text-muted!",
        isFar && "is-far [&_[class*=edge-path]]:[stroke-width:4px] [&_[class*=edge-textwrapper]]:hidden",
      )}
    >
      <ReactFlow<GraphNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodeClick={(_event, node) => onSelect(node.type === "ghost" ? null : node.id)}
        onPaneClick={() => onSelect(null)}
        onInit={fitStart}
        onlyRenderVisibleElements={isLarge}
        minZoom={minZoom}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        attributionPosition="top-right"
        style={canvas}
      >
        <Background gap={16} size={1} color="var(--slate-6)" bgColor="var(--surface)" />
        <GraphControls onFit={fitAll} />
        <GraphMap nodes={graph.nodes} selectedNodeId={selectedNodeId} />
      </ReactFlow>
    </section>
  );
}

/** Too small to read: icons and thick lines take over. */
function isZoomedOut({ transform }: ReactFlowState): boolean {
  return transform[2] < 0.38;
}

type CanvasStyle = CSSProperties & Record<`--${string}`, string>;

/** React Flow's class "light" is a selector of Radix Colors too and would bring the light scales into a dark page. */
const canvas: CanvasStyle = {
  background: "var(--surface)",
  ...Object.fromEntries(
    ["slate", "iris", "green", "red", "amber", "blue"].flatMap((scale) => Array.from({ length: 12 }, (_, step) => [`--${scale}-${step + 1}`, "inherit"])),
  ),
};

function markSelected({ nodes, edges }: GraphModel, selectedNodeId: string | null): GraphModel {
  if (selectedNodeId === null) return { nodes, edges };
  return {
    nodes: nodes.map((node) => (node.id === selectedNodeId ? { ...node, selected: true } : node)),
    edges: edges.map((edge) =>
      edge.source === selectedNodeId || edge.target === selectedNodeId ? { ...edge, style: { ...edge.style, ...chosenEdgeStyle } } : edge,
    ),
  };
}
