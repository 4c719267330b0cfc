import { ChartTooltip, type ChartTooltipProps } from "@/components/charts/chart-tooltip";
import type { ChartRow } from "@/lib/format/chart-rows";

type Content = Omit<ChartTooltipProps, "row"> & { rows: readonly ChartRow[] };
type Pointed = { active?: boolean; label?: string | number | undefined };

/** What recharts draws beside the pointer: the row under it. */
export function tooltipContent({ rows, ...props }: Content) {
  return ({ active, label }: Pointed) => <ChartTooltip row={active ? rows.find(({ at }) => at === label) : undefined} {...props} />;
}
