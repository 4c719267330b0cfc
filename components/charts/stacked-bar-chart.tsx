"use client";

import dynamic from "next/dynamic";
import type { PlotProps } from "@/components/charts/chart-types";

const loadBars = () => import("@/components/charts/stacked-bars").then((module) => module.StackedBars);

/** recharts weighs 125 KB: it comes when a chart is drawn, and the box keeps its size until then. */
const Bars = dynamic(loadBars, { ssr: false, loading: () => null });

export function StackedBarChart(props: PlotProps) {
  return (
    <div style={{ height: props.height }} className="min-w-0">
      <Bars {...props} />
    </div>
  );
}
