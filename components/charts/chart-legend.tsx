import type { ChartSeries } from "@/components/charts/chart-types";
import { Swatch } from "@/components/charts/swatch";

export type ChartLegendProps = { series: readonly ChartSeries[] };

export function ChartLegend({ series }: ChartLegendProps) {
  if (series.length === 0) return null;
  return (
    <ul aria-label="Legend" className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-muted">
      {series.map(({ key, label, color }) => (
        <li key={key} className="flex min-w-0 items-center gap-1.5">
          <Swatch color={color} />
          <span className="max-w-48 truncate">{label}</span>
        </li>
      ))}
    </ul>
  );
}
