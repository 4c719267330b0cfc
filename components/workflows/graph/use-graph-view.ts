"use client";

import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useMemo } from "react";
import type { GraphNode } from "@/components/workflows/graph/graph-types";

/** From here on only what lies in the view is drawn, and the view never holds all of it. */
const largeCount = 300;
const firstCount = 24;
const panMs = 250;
/** The panel beside the canvas opens first, and the canvas is narrower then. */
const settleMs = 80;

export function useGraphView({ nodes, selectedNodeId }: { nodes: readonly GraphNode[]; selectedNodeId: string | null }) {
  const { fitView, setCenter, getNode } = useReactFlow();
  const store = useStoreApi();
  const isLarge = nodes.length > largeCount;
  const minZoom = isLarge ? 0.25 : 0.1;
  const first = useMemo(() => nodes.slice(0, firstCount).map(({ id }) => ({ id })), [nodes]);

  const fitAll = useCallback(() => {
    fitView({ padding: 0.12, maxZoom: 1, minZoom });
  }, [fitView, minZoom]);
  const fitStart = useCallback(() => {
    fitView({ padding: 0.12, maxZoom: 1, minZoom, ...(isLarge ? { nodes: first } : {}) });
  }, [fitView, first, isLarge, minZoom]);

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
      setCenter(middle.x, middle.y, { zoom: Math.max(zoom, 0.6), duration: isStill ? 0 : panMs });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [selectedNodeId, getNode, setCenter, store]);

  return { fitAll, fitStart, isLarge, minZoom };
}
