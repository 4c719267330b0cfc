"use client";

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import { axisText, plotMargin, timeAxisOf } from "@/components/charts/axis";
import type { PlotProps } from "@/components/charts/chart-types";
import { OpenOnEnter } from "@/components/charts/open-on-enter";
import { tooltipContent } from "@/components/charts/tooltip-content";
import { useBoxWidth } from "@/components/charts/use-box-width";
import { useBucketLink } from "@/components/charts/use-bucket-link";
import { cn } from "@/lib/cn";
import type { ChartRow } from "@/lib/format/chart-rows";

/** Pixels: a single failure among thousands of runs still shows. */
const smallestHeight = 2;

export function StackedBars({ label, height, hrefOf, ...data }: PlotProps) {
  const { rows, series, interval, timeZone, format, formatAxis = format, hasDecimals = false } = data;
  const { box, open, isLink } = useBucketLink({ hrefOf });
  const width = useBoxWidth(box);
  const openIndex = (index: unknown) => {
    const row = rows[Number(index)];
    if (row !== undefined && index !== undefined) open(row);
  };
  return (
    <div ref={box} style={{ height }} className={cn("min-w-0", isLink && "[&_svg]:cursor-pointer")}>
      {width === 0 ? null : (
        <BarChart
          data={rows}
          width={width}
          height={height}
          margin={plotMargin}
          barCategoryGap="18%"
          aria-label={label}
          onClick={({ activeTooltipIndex }) => openIndex(activeTooltipIndex)}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis {...timeAxisOf({ rows, interval, timeZone, width })} />
          <YAxis width="auto" tick={axisText} tickLine={false} axisLine={false} tickFormatter={formatAxis} tickCount={4} allowDecimals={hasDecimals} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: "var(--slate-4)", fillOpacity: 0.6 }}
            content={tooltipContent({ rows, series, interval, timeZone, format, hasTotal: true, isLink })}
          />
          {series.map(({ key, label: name, color }) => (
            <Bar
              key={key}
              name={name}
              dataKey={(row: ChartRow) => row.values[key] ?? 0}
              stackId="all"
              fill={color}
              stroke="var(--surface)"
              strokeWidth={rows.length > 120 ? 0 : 1}
              radius={rows.length > 120 ? 0 : 2}
              maxBarSize={40}
              minPointSize={(_value, index) => ((rows[index]?.values[key] ?? 0) > 0 ? smallestHeight : 0)}
              isAnimationActive={false}
              onClick={(bar, _index, event) => {
                event.stopPropagation();
                if (bar.payload !== undefined) open(bar.payload, key);
              }}
            />
          ))}
          {isLink ? <OpenOnEnter box={box} onOpen={open} /> : null}
        </BarChart>
      )}
    </div>
  );
}
