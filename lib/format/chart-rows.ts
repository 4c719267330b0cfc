import { type BucketInterval, endOfBucket, startOfBucket } from "@/lib/format/zoned-time";

/** One bucket: its bounds in ISO 8601 and a number, or nothing, per group. */
export type ChartRow = { at: string; until: string; values: Record<string, number | null> };

type Groups = readonly { key: string | null; points: readonly { at: string; value: number }[] }[];
type Span = { from: string; to: string; interval: BucketInterval; timeZone: string };

/** Above it a bar is thinner than a pixel; more is a range that the interval does not fit. */
const rowsMax = 3_000;

/** What a series without a group is called in `values`. */
export const onlyKey = "value";

/**
 * One row per bucket from `from` to `to`, in the order of time. A bucket without points is 0 for counts and sums (`gaps: "zero"`) and
 * nothing for what cannot be measured where nothing ran (`gaps: "open"`). Points outside the grid keep their own row: no number is lost.
 */
export function toChartRows({ groups, from, to, interval, timeZone, gaps }: Span & { groups: Groups; gaps: "zero" | "open" }): ChartRow[] {
  const keys = groups.map(({ key }) => key ?? onlyKey);
  const empty = gaps === "zero" ? 0 : null;
  const rows = new Map<number, ChartRow>();
  const addRow = (start: number): ChartRow => {
    const until = Math.min(endOfBucket({ start, interval, timeZone }), Date.parse(to));
    const row: ChartRow = {
      at: new Date(start).toISOString(),
      until: new Date(Math.max(until, start)).toISOString(),
      values: Object.fromEntries(keys.map((key) => [key, empty])),
    };
    rows.set(start, row);
    return row;
  };
  let start = startOfBucket({ at: Date.parse(from), interval, timeZone });
  while (start < Date.parse(to) && rows.size < rowsMax) {
    addRow(start);
    start = endOfBucket({ start, interval, timeZone });
  }
  for (const { key, points } of groups) {
    for (const { at, value } of points) {
      const row = rows.get(Date.parse(at)) ?? addRow(Date.parse(at));
      row.values[key ?? onlyKey] = value;
    }
  }
  return [...rows.entries()].sort(([left], [right]) => left - right).map(([, row]) => row);
}

/** Rows of several series under one another's names: p50, p95 and p99 in one chart. */
export function joinChartRows(parts: Record<string, ChartRow[]>): ChartRow[] {
  const rows = new Map<string, ChartRow>();
  for (const [name, part] of Object.entries(parts)) {
    for (const { at, until, values } of part) {
      const row = rows.get(at) ?? { at, until, values: {} };
      row.values[name] = values[onlyKey] ?? null;
      rows.set(at, row);
    }
  }
  return [...rows.values()].sort((left, right) => left.at.localeCompare(right.at));
}

export function sumOf(row: ChartRow): number {
  return Object.values(row.values).reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** The `count` largest groups keep their names, the others become one. Only for what may be added up. */
export function foldSmallGroups(
  groups: Groups,
  { count, otherKey }: { count: number; otherKey: string },
): { key: string | null; points: { at: string; value: number }[] }[] {
  const sized = groups
    .map(({ key, points }) => ({ key, points: [...points], size: points.reduce((sum, { value }) => sum + value, 0) }))
    .sort((left, right) => right.size - left.size);
  const large = sized.slice(0, count).map(({ key, points }) => ({ key, points }));
  const rest = sized.slice(count);
  if (rest.length === 0) return large;
  const sums = new Map<string, number>();
  for (const { points } of rest) for (const { at, value } of points) sums.set(at, (sums.get(at) ?? 0) + value);
  const points = [...sums].map(([at, value]) => ({ at, value })).sort((left, right) => left.at.localeCompare(right.at));
  return [...large, { key: otherKey, points }];
}
