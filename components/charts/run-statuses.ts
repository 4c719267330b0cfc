import type { ChartSeries } from "@/components/charts/chart-types";
import type { ChartRow } from "@/lib/format/chart-rows";

/** From the foot of the bar to its top: what went wrong lies on what went well. */
const runStatuses: ChartSeries[] = [
  { key: "success", label: "success", color: "var(--chart-success)" },
  { key: "running", label: "running", color: "var(--chart-running)" },
  { key: "pending", label: "pending", color: "var(--chart-pending)" },
  { key: "cancelled", label: "cancelled", color: "var(--chart-cancelled)" },
  { key: "timeout", label: "timeout", color: "var(--chart-timeout)" },
  { key: "error", label: "error", color: "var(--chart-error)" },
];

/** Success and error always, the others where a run has them. */
export function shownStatuses(rows: readonly ChartRow[]): ChartSeries[] {
  return runStatuses.filter(({ key }) => key === "success" || key === "error" || rows.some(({ values }) => (values[key] ?? 0) > 0));
}
