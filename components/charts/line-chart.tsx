"use client";

import dynamic from "next/dynamic";
import type { LinesProps } from "@/components/charts/lines";

const loadLines = () => import("@/components/charts/lines").then((module) => module.Lines);

const Plot = dynamic(loadLines, { ssr: false, loading: () => null });

export function LineChart(props: LinesProps) {
  return (
    <div style={{ height: props.height }} className="min-w-0">
      <Plot {...props} />
    </div>
  );
}
