const unitMs: Record<string, number> = { ms: 1, s: 1_000, sec: 1_000, m: 60_000, min: 60_000, h: 3_600_000 };

/** "500 ms", "2.5 s", "5 min", "1 h". "" is no bound; undefined where it cannot be read: a figure without its unit is a guess. */
export function parseDurationText(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const [, amount, unit = ""] = /^\s*(\d{1,9}(?:[.,]\d{1,3})?)\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const factor = unitMs[unit.toLowerCase()];
  return amount === undefined || factor === undefined ? undefined : Math.round(Number(amount.replace(",", ".")) * factor);
}

/** The text that reads back as the same figure. */
export function toDurationText(durationMs: number | null): string {
  if (durationMs === null) return "";
  if (durationMs >= unitOf("h") && durationMs % unitOf("h") === 0) return `${durationMs / unitOf("h")} h`;
  if (durationMs >= unitOf("min") && durationMs % unitOf("min") === 0) return `${durationMs / unitOf("min")} min`;
  return durationMs >= unitOf("s") ? `${durationMs / unitOf("s")} s` : `${durationMs} ms`;
}

function unitOf(unit: string): number {
  return unitMs[unit] ?? 1;
}
