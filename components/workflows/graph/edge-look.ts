import { type Edge, MarkerType } from "@xyflow/react";

type Look = Pick<Edge, "type" | "style" | "markerEnd" | "labelStyle" | "labelBgStyle" | "labelBgPadding" | "labelBgBorderRadius" | "focusable">;

const label = {
  labelStyle: { fill: "var(--slate-11)", fontSize: 11 },
  labelBgStyle: { fill: "var(--surface)", stroke: "var(--line)" },
  labelBgPadding: [5, 2],
  labelBgBorderRadius: 5,
  focusable: false,
} satisfies Look;

/** The flow of data is a full line; what a step only uses is dashed. A way back has an arrow, since it runs against the reading direction. */
export function toEdgeLook({ isFlow, isBackward }: { isFlow: boolean; isBackward: boolean }): Look {
  if (!isFlow) return { ...label, type: "default", style: { stroke: "var(--iris-8)", strokeDasharray: "4 4" } };
  const stroke = "var(--slate-8)";
  if (!isBackward) return { ...label, type: "default", style: { stroke } };
  return { ...label, type: "smoothstep", style: { stroke }, markerEnd: { type: MarkerType.ArrowClosed, color: stroke } };
}

export const chosenEdgeStyle = { stroke: "var(--iris-9)", strokeWidth: 1.75 };

export const brokenEdgeStyle: Look = {
  ...label,
  labelStyle: { ...label.labelStyle, fill: "var(--danger-ink)" },
  type: "default",
  style: { stroke: "var(--red-9)", strokeWidth: 1.5, strokeDasharray: "5 4" },
};
