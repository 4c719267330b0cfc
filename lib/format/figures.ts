import { formatDurationMs } from "@/lib/format";

const locale = "en-US";

const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
const cents = new Intl.NumberFormat(locale, { style: "currency", currency: "USD" });
const smallMoney = new Intl.NumberFormat(locale, { style: "currency", currency: "USD", maximumSignificantDigits: 2 });
const none = "–";

/** 0.019 is "1.9 %", null "–". */
export function formatPercent(ratio: number | null): string {
  return ratio === null ? none : `${percent.format(ratio * 100)} %`;
}

/** $3.72; below one cent two digits that count: $0.0034. */
export function formatUsd(value: number | null): string {
  if (value === null) return none;
  return Math.abs(value) < 0.01 && value !== 0 ? smallMoney.format(value) : cents.format(value);
}

/** 412K, 1.2M: for axes and second lines; the exact number stands in the table. */
export function formatCompact(value: number): string {
  return compact.format(value);
}

/** "+4.1 %" of the earlier value, from tenfold on "×12". Null where there was nothing to compare with. */
export function formatChange({ value, previous }: { value: number | null; previous: number | null }): string | null {
  if (value === null || previous === null || previous === 0) return null;
  if (value / previous >= 10) return `×${Math.round(value / previous)}`;
  return `${signOf(value - previous)}${percent.format((Math.abs(value - previous) / Math.abs(previous)) * 100)} %`;
}

/** Two ratios differ by points: from 1.3 % to 1.9 % is "+0.6 pt". */
export function formatPointChange({ value, previous }: { value: number | null; previous: number | null }): string | null {
  if (value === null || previous === null) return null;
  return `${signOf(Math.round((value - previous) * 1_000))}${percent.format(Math.abs(value - previous) * 100)} pt`;
}

function signOf(difference: number): string {
  if (difference === 0) return "±";
  return difference > 0 ? "+" : "−";
}

/** "−0.9 s" */
export function formatDurationChange({ value, previous }: { value: number | null; previous: number | null }): string | null {
  if (value === null || previous === null) return null;
  return `${signOf(value - previous)}${formatDurationMs(Math.abs(value - previous))}`;
}
