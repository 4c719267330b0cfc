/** Tokens of globals.css. The first six are for states of a run and for nothing else. */
export type ChartColor =
  | "var(--chart-success)"
  | "var(--chart-error)"
  | "var(--chart-timeout)"
  | "var(--chart-cancelled)"
  | "var(--chart-running)"
  | "var(--chart-pending)"
  | "var(--chart-1)"
  | "var(--chart-2)"
  | "var(--chart-3)"
  | "var(--chart-4)"
  | "var(--chart-5)"
  | "var(--chart-6)"
  | "var(--chart-other)";

/** For groups that are no states, in this order. */
export const groupColors = [
  "var(--chart-1)",
  "var(--chart-2)",
  "var(--chart-3)",
  "var(--chart-4)",
  "var(--chart-5)",
  "var(--chart-6)",
] as const satisfies readonly ChartColor[];

export const otherColor: ChartColor = "var(--chart-other)";
