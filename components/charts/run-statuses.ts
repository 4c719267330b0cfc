import type { ChartSeries } from "@/components/charts/chart-types";

/** From the foot of the bar to its top: what went wrong lies on what went well. */
export const runStatuses: ChartSeries[] = [
  { key: "success", label: "success", color: "var(--chart-success)" },
  { key: "running", label: "running", color: "var(--chart-running)" },
  { key: "pending", label: "pending", color: "var(--chart-pending)" },
  { key: "cancelled", label: "cancelled", color: "var(--chart-cancelled)" },
  { key: "timeout", label: "timeout", color: "var(--chart-timeout)" },
  { key: "error", label: "error", color: "var(--chart-error)" },
];

/** Success and error always, the others where they occur. */
export function shownStatuses(keys: readonly (string | null)[]): ChartSeries[] {
  return runStatuses.filter(({ key }) => key === "success" || key === "error" || keys.includes(key));
}
