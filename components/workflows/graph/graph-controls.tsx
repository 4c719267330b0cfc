"use client";

import { Panel, useReactFlow } from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

export type GraphControlsProps = { onFit: () => void };

export function GraphControls({ onFit }: GraphControlsProps) {
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <Panel position="bottom-left" className="!m-2.5 flex gap-0.5 rounded-control border border-line bg-surface p-0.5">
      <IconButton label="Zoom in" size="sm" onClick={() => zoomIn()}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton label="Zoom out" size="sm" onClick={() => zoomOut()}>
        <Minus aria-hidden />
      </IconButton>
      <IconButton label="Show all" size="sm" onClick={onFit}>
        <Maximize aria-hidden />
      </IconButton>
    </Panel>
  );
}
