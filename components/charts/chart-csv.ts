import type { ChartData } from "@/components/charts/chart-types";
import { type CsvCell, toCsv } from "@/lib/format/csv";

/** A line per bucket, oldest first: its bounds in UTC and a plain number per series, empty where there is none. */
export function toChartCsv({ rows, series }: Pick<ChartData, "rows" | "series">): string {
  const head: CsvCell[] = ["from", "to", ...series.map(({ label }) => label)];
  return toCsv([head, ...rows.map(({ at, until, values }) => [at, until, ...series.map(({ key }) => values[key] ?? null)])]);
}

/** The mark at the start tells a spreadsheet that the file is UTF-8. */
export function downloadCsv({ fileName, text }: { fileName: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${fileName}.csv`;
  link.click();
  // Not at once: Safari starts the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
