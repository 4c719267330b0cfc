"use client";

import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { axisText, plotMargin, timeAxisOf } from "@/components/charts/axis";
import type { PlotProps } from "@/components/charts/chart-types";
import { OpenOnEnter } from "@/components/charts/open-on-enter";
import { tooltipContent } from "@/components/charts/tooltip-content";
import { useBoxWidth } from "@/components/charts/use-box-width";
import { useBucketLink } from "@/components/charts/use-bucket-link";
import { cn } from "@/lib/cn";
import type { ChartRow } from "@/lib/format/chart-rows";

/** With one series the space under it is filled. */
export type LinesProps = PlotProps & { isFilled?: boolean };

export function Lines({ label, height, hrefOf, isFilled = false, ...data }: LinesProps) {
  const { rows, series, interval, timeZone, format, formatAxis = format } = data;
  const { box, open, isLink } = useBucketLink({ hrefOf });
  const width = useBoxWidth(box);
  return (
    <div ref={box} style={{ height }} className={cn("min-w-0", isLink && "[&_svg]:cursor-pointer")}>
      {width === 0 ? null : (
        <ComposedChart
          data={rows}
          width={width}
          height={height}
          margin={plotMargin}
          aria-label={label}
          onClick={({ activeTooltipIndex }) => {
            const row = activeTooltipIndex === undefined ? undefined : rows[Number(activeTooltipIndex)];
            if (row !== undefined) open(row);
          }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis {...timeAxisOf({ rows, interval, timeZone, width })} />
          <YAxis width="auto" tick={axisText} tickLine={false} axisLine={false} tickFormatter={formatAxis} tickCount={4} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: "var(--slate-8)" }}
            content={tooltipContent({ rows, series, interval, timeZone, format, hasTotal: false, isLink })}
          />
          {series.map(({ key, label: name, color }) => {
            const line = {
              name,
              dataKey: (row: ChartRow) => row.values[key] ?? null,
              stroke: color,
              strokeWidth: 1.5,
              type: "linear" as const,
              connectNulls: false,
              isAnimationActive: false,
              activeDot: { r: 3, stroke: "var(--surface)", fill: color },
              dot: lonelyDots(rows, key, color),
            };
            return isFilled ? <Area key={key} {...line} fill={color} fillOpacity={0.12} /> : <Line key={key} {...line} />;
          })}
          {isLink ? <OpenOnEnter box={box} onOpen={open} /> : null}
        </ComposedChart>
      )}
    </div>
  );
}

/** A number between two gaps has no line to lie on. */
function lonelyDots(rows: ChartRow[], key: string, color: string) {
  return ({ cx, cy, index }: { cx?: number | undefined; cy?: number | undefined; index?: number | undefined }) => {
    const at = index ?? 0;
    const has = (place: number) => typeof rows[place]?.values[key] === "number";
    if (cx === undefined || cy === undefined || !has(at) || has(at - 1) || has(at + 1)) return <g key={at} />;
    return <circle key={at} cx={cx} cy={cy} r={2} fill={color} />;
  };
}
