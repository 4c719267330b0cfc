"use client";

import { useEffect } from "react";
import { useActiveTooltipDataPoints } from "recharts";
import type { ChartRow } from "@/lib/format/chart-rows";

export type OpenOnEnterProps = { box: { readonly current: HTMLElement | null }; onOpen: (row: ChartRow) => void };

/** Inside a chart: the arrow keys move from bucket to bucket, Enter opens the one that is marked. */
export function OpenOnEnter({ box, onOpen }: OpenOnEnterProps) {
  const row = useActiveTooltipDataPoints<ChartRow>()?.[0];
  useEffect(() => {
    const element = box.current;
    if (element === null || row === undefined) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === "Enter") onOpen(row);
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [box, row, onOpen]);
  return null;
}
