import type { ChartData } from "@/components/charts/chart-types";
import { formatTick, isLongRange, toTicks } from "@/lib/format/time-axis";

export const axisText = { fill: "var(--slate-11)", fontSize: 11 };
export const plotMargin = { top: 10, right: 4, bottom: 0, left: 0 };

const tickWidth = 90;

/** recharts leaves out what would still overlap. */
export function timeAxisOf({ rows, interval, timeZone, width }: Pick<ChartData, "rows" | "interval" | "timeZone"> & { width: number }) {
  const starts = rows.map(({ at }) => at);
  const isLong = isLongRange(starts);
  return {
    dataKey: "at",
    ticks: toTicks({ starts, interval, timeZone, count: Math.max(2, Math.floor(width / tickWidth)) }),
    tickFormatter: (at: string) => formatTick({ at, interval, timeZone, isLong }),
    tick: axisText,
    tickLine: false,
    axisLine: { stroke: "var(--line)" },
    interval: "preserveStart" as const,
    minTickGap: 12,
    height: 24,
  };
}
