"use client";

import { Panel, type ReactFlowState, useReactFlow, useStore } from "@xyflow/react";
import { type PointerEvent, useMemo } from "react";
import { boundsOf } from "@/components/workflows/graph/graph-bounds";
import type { GraphNode } from "@/components/workflows/graph/graph-types";

export type GraphMapProps = { nodes: readonly GraphNode[]; selectedNodeId: string | null };

const size = { width: 168, height: 108 };
const padding = 0.06;

/**
 * Where the view lies in the whole, and a way to move it. Each kind of node is one path: React Flow's own map subscribes
 * every node and took 3 s for 5,000 of them.
 */
export function GraphMap({ nodes, selectedNodeId }: GraphMapProps) {
  const { setCenter, getZoom } = useReactFlow();
  const view = useStore(viewOf, isSameView);
  const { box, scale, paths } = useMemo(() => toMap(nodes), [nodes]);
  const selected = nodes.find(({ id }) => id === selectedNodeId);

  function move(event: PointerEvent<SVGSVGElement>) {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setCenter(box.x + (event.clientX - left) / scale, box.y + (event.clientY - top) / scale, { zoom: getZoom() });
  }

  return (
    <Panel position="bottom-right" className="!m-2.5 overflow-hidden rounded-control border border-line bg-surface max-sm:hidden">
      <svg
        aria-hidden
        {...size}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        onPointerDown={move}
        onPointerMove={move}
        className="block cursor-pointer touch-none"
      >
        <path d={paths.note} className="fill-hover" />
        <path d={paths.step} className="fill-faint" />
        <path d={paths.ghost} className="fill-danger" />
        {selected === undefined ? null : <path d={rectangle(selected)} className="fill-accent stroke-accent" strokeWidth={3 / scale} />}
        <rect {...view} rx={4 / scale} className="fill-accent/8 stroke-accent" strokeWidth={1.25 / scale} />
      </svg>
    </Panel>
  );
}

function toMap(nodes: readonly GraphNode[]) {
  const bounds = boundsOf(nodes);
  const scale = Math.min(size.width / bounds.width, size.height / bounds.height) * (1 - 2 * padding);
  const width = size.width / scale;
  const height = size.height / scale;
  const box = { x: bounds.x - (width - bounds.width) / 2, y: bounds.y - (height - bounds.height) / 2, width, height };
  const paths = { note: "", step: "", ghost: "" };
  for (const node of nodes) paths[node.type === "note" || node.type === "ghost" ? node.type : "step"] += rectangle(node);
  return { box, scale, paths };
}

function rectangle({ position, width = 0, height = 0 }: GraphNode): string {
  return `M${position.x} ${position.y}h${width}v${height}h${-width}z`;
}

type View = { x: number; y: number; width: number; height: number };

function viewOf({ transform: [x, y, zoom], width, height }: ReactFlowState): View {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

function isSameView(left: View, right: View): boolean {
  return left.x === right.x && left.y === right.y && left.width === right.width && left.height === right.height;
}
