"use client";

import { useReactFlow } from "@xyflow/react";
import type { KeyboardEvent } from "react";

const stepPx = 80;
const directions: Record<string, [x: number, y: number]> = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Arrows move the view, + and − zoom, 0 shows all, Enter opens the node that has the focus. */
export function useGraphKeys({ onOpen, onFit }: { onOpen: (nodeId: string) => void; onFit: () => void }) {
  const { getViewport, setViewport, zoomIn, zoomOut } = useReactFlow();

  function pan([right, down]: [number, number]) {
    const { x, y, zoom } = getViewport();
    setViewport({ x: x + right * stepPx, y: y + down * stepPx, zoom });
  }

  const commands: Record<string, () => void> = { "+": zoomIn, "=": zoomIn, "-": zoomOut, "0": onFit };

  function commandOf({ key, target }: KeyboardEvent<HTMLElement>): (() => void) | undefined {
    if (!(target instanceof HTMLElement) || target.closest("button, a") !== null) return undefined;
    const nodeId = target.closest<HTMLElement>(".react-flow__node")?.dataset.id;
    if (nodeId !== undefined && (key === "Enter" || key === " ")) return () => onOpen(nodeId);
    const direction = directions[key];
    return direction === undefined ? commands[key] : () => pan(direction);
  }

  return function press(event: KeyboardEvent<HTMLElement>) {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const run = commandOf(event);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
}
