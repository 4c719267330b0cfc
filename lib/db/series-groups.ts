import { percentileOf } from "@/lib/db/percentile-sketch";
import { type Aggregate, groupsMax, type SeriesGroup } from "@/lib/schemas/analytics";

export type GroupedSeries = { groups: Omit<SeriesGroup, "label">[] /** With those that were taken together. */; groupCount: number };

/** What is known of the values of one group in one bucket. `sketch` is empty unless a percentile was asked for. */
export type Cell = { atMs: number; key: string | null; count: number; sum: number; min: number; max: number; sketch: Map<number, number> };

/** Largest group first; all after the 50th together. Cells of one group and bucket are joined. */
export function toGroupedSeries(cells: Cell[], aggregate: Aggregate): GroupedSeries {
  const byKey = new Map<string | null, Cell[]>();
  for (const cell of cells) {
    const own = byKey.get(cell.key);
    if (own === undefined) byKey.set(cell.key, [cell]);
    else own.push(cell);
  }
  const sized = [...byKey].map(([key, own]) => ({ key, cells: own, size: own.reduce((size, cell) => size + sizeOf(cell, aggregate), 0) }));
  sized.sort((a, b) => b.size - a.size || String(a.key).localeCompare(String(b.key)));
  const groups = sized.slice(0, groupsMax).map(({ key, cells: own }) => ({ key, isOther: false, points: toPoints(own, aggregate) }));
  const rest = sized.slice(groupsMax).flatMap(({ cells: own }) => own);
  if (rest.length > 0) return { groups: [...groups, { key: null, isOther: true, points: toPoints(rest, aggregate) }], groupCount: sized.length };
  return { groups, groupCount: sized.length };
}

function sizeOf({ count, sum }: Cell, aggregate: Aggregate): number {
  return aggregate === "sum" ? Math.abs(sum) : count;
}

function toPoints(cells: Cell[], aggregate: Aggregate): SeriesGroup["points"] {
  const byBucket = new Map<number, Cell>();
  for (const cell of cells) {
    const known = byBucket.get(cell.atMs);
    byBucket.set(cell.atMs, known === undefined ? cell : joined(known, cell));
  }
  const inOrder = [...byBucket.values()].sort((a, b) => a.atMs - b.atMs);
  return inOrder.flatMap((cell) => {
    const value = figureOf(cell, aggregate);
    return value === null ? [] : [{ at: new Date(cell.atMs).toISOString(), value }];
  });
}

function joined(into: Cell, cell: Cell): Cell {
  for (const [key, count] of cell.sketch) into.sketch.set(key, (into.sketch.get(key) ?? 0) + count);
  return {
    ...into,
    count: into.count + cell.count,
    sum: into.sum + cell.sum,
    min: Math.min(into.min, cell.min),
    max: Math.max(into.max, cell.max),
  };
}

function figureOf(cell: Cell, aggregate: Aggregate): number | null {
  switch (aggregate) {
    case "count":
      return cell.count;
    case "sum":
      return cell.sum;
    case "avg":
      return cell.sum / cell.count;
    case "min":
      return cell.min;
    case "max":
      return cell.max;
    default:
      return percentileOf(cell.sketch, percentileShares[aggregate]);
  }
}

export const percentileShares = { p50: 0.5, p95: 0.95, p99: 0.99 } as const;
