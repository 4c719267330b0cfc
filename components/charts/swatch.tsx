import type { ChartColor } from "@/components/charts/chart-colors";

export function Swatch({ color }: { color: ChartColor }) {
  return <span aria-hidden className="inline-block size-2.5 shrink-0 rounded-[2px]" style={{ background: color }} />;
}
