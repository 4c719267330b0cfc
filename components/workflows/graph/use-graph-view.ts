"use client";

import { getViewportForBounds, useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useMemo } from "react";
import { boundsOf } from "@/components/workflows/graph/graph-bounds";
import type { GraphNode } from "@/components/workflows/graph/graph-types";

/** From here on only what lies in the view is drawn, and the view never holds all of it. */
const largeCount = 300;
const panMs = 250;
/** The panel beside the canvas opens first, and the canvas is narrower then. */
const settleMs = 80;
/** Below this zoom a label cannot be read. */
const readableZoom = 0.6;
const startZoom = 0.9;
const padding = 0.1;
const marginPx = 40;

export function useGraphView({ nodes, selectedNodeId }: { nodes: readonly GraphNode[]; selectedNodeId: string | null }) {
  const { setCenter, setViewport, getNode } = useReactFlow<GraphNode>();
  const store = useStoreApi();
  const isLarge = nodes.length > largeCount;
  const minZoom = isLarge ? 0.25 : 0.08;
  const bounds = useMemo(() => boundsOf(nodes), [nodes]);

  // Not React Flow's own: that waits until every node was drawn once, and a large graph never draws them all.
  const findWhole = useCallback(() => {
    const { width, height } = store.getState();
    return getViewportForBounds(bounds, width, height, minZoom, 1, padding);
  }, [store, bounds, minZoom]);

  const fitAll = useCallback(() => {
    setViewport(findWhole());
  }, [setViewport, findWhole]);

  /** All of it where it can be read, else its beginning: the map shows that there is more. */
  const fitStart = useCallback(() => {
    const whole = findWhole();
    const first = findStart(nodes);
    if (whole.zoom >= readableZoom || first === undefined) return setViewport(whole);
    const { height } = store.getState();
    return setViewport({
      x: marginPx - first.position.x * startZoom,
      y: height / 2 - (first.position.y + (first.height ?? 0) / 2) * startZoom,
      zoom: startZoom,
    });
  }, [store, nodes, findWhole, setViewport]);

  useEffect(() => {
    if (selectedNodeId === null) return;
    const timer = setTimeout(() => {
      const node = getNode(selectedNodeId);
      if (node === undefined) return;
      const { transform, width, height } = store.getState();
      const [offsetX, offsetY, zoom] = transform;
      const middle = { x: node.position.x + (node.width ?? 0) / 2, y: node.position.y + (node.height ?? 0) / 2 };
      const shown = { x: middle.x * zoom + offsetX, y: middle.y * zoom + offsetY };
      if (shown.x > 0 && shown.x < width && shown.y > 0 && shown.y < height) return;
      const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      setCenter(middle.x, middle.y, { zoom: Math.max(zoom, startZoom), duration: isStill ? 0 : panMs });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [selectedNodeId, getNode, setCenter, store]);

  return { fitAll, fitStart, isLarge, minZoom };
}

/** The leftmost step that nothing leads to and that leads on; notes and loose nodes often stand further left. */
function findStart(nodes: readonly GraphNode[]): GraphNode | undefined {
  const steps = nodes.filter((node) => node.type === "step");
  return steps.find((node) => node.type === "step" && node.data.ports.inputs.length === 0 && node.data.ports.outputs.length > 0) ?? steps[0] ?? nodes[0];
}
