import type { ImportEntry } from "@/components/workflows/import/use-import";
import { formatNumber, plural } from "@/lib/format";

export type ImportCounts = { total: number; ended: number; imported: number; warned: number; refused: number; stopped: number };

/** `total`, `ended` and `stopped` count files, the others workflows: one file can hold many. */
export function countImports(entries: readonly ImportEntry[]): ImportCounts {
  const results = entries.flatMap((entry) => entry.results);
  const imported = results.filter(({ ok }) => ok);
  return {
    total: entries.length,
    ended: entries.filter(({ state }) => state !== "waiting" && state !== "working").length,
    imported: imported.length,
    warned: imported.filter(({ warnings }) => warnings.length > 0).length,
    refused: results.length - imported.length + entries.filter(({ error }) => error !== null).length,
    stopped: entries.filter(({ state }) => state === "stopped").length,
  };
}

export function describeImports({ total, ended, imported, warned, refused, stopped }: ImportCounts): string {
  const parts = [
    `${formatNumber(ended)} of ${plural(total, "file")}`,
    `${formatNumber(imported)} imported`,
    warned > 0 ? `${formatNumber(warned)} with remarks` : "",
    refused > 0 ? `${formatNumber(refused)} refused` : "",
    stopped > 0 ? `${formatNumber(stopped)} stopped` : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
