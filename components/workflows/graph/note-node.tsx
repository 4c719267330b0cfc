"use client";

import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { Markdown } from "@/components/ui/markdown";
import type { NoteFlowNode } from "@/components/workflows/graph/graph-types";
import { cn } from "@/lib/cn";

/** n8n's seven colours of a note. */
const colours: Record<number, string> = {
  1: "border-warning-line bg-warning-soft",
  2: "border-warning-line bg-mark",
  3: "border-danger-line bg-danger-soft",
  4: "border-success-line bg-success-soft",
  5: "border-info-line bg-info-soft",
  6: "border-accent-line bg-accent-soft",
  7: "border-control bg-hover",
};

export const NoteNode = memo(function NoteNode({ data, selected }: NodeProps<NoteFlowNode>) {
  return (
    <div
      className={cn(
        "h-full w-full overflow-hidden rounded-control border px-3.5 py-2.5 [&_*]:text-ink",
        colours[data.color] ?? colours[1],
        selected && "outline-3 outline-accent",
      )}
    >
      <Markdown text={data.text} className="text-sm" />
    </div>
  );
});
