import type { ChartSeries } from "@/components/charts/chart-types";
import { Swatch } from "@/components/charts/swatch";
import { cn } from "@/lib/cn";

export type ChartLegendProps = { series: readonly ChartSeries[]; className?: string };

export function ChartLegend({ series, className }: ChartLegendProps) {
  return (
    <ul aria-label="Legend" className={cn("flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-muted", className)}>
      {series.map(({ key, label, color }) => (
        <li key={key} title={label} className="flex min-w-0 items-center gap-1.5">
          <Swatch color={color} />
          <span className="max-w-48 truncate">{label}</span>
        </li>
      ))}
    </ul>
  );
}
