import { describe, expect, it } from "vitest";
import { toFailureRate } from "@/components/analytics/failure-rate";
import { otherKey, toGroupedData } from "@/components/analytics/series-data";
import { otherColor } from "@/components/charts/chart-colors";
import { onlyKey, sumOf } from "@/lib/format/chart-rows";
import type { SeriesGroup } from "@/lib/schemas/analytics";

const at = "2026-11-25T00:00:00.000Z";
const range = { from: at, to: "2026-11-25T02:00:00.000Z", interval: "1h", timeZone: "UTC" } as const;
const group = (key: string | null, value: number, extra: { isOther?: boolean; label?: string } = {}): SeriesGroup => ({
  key,
  label: null,
  isOther: false,
  points: [{ at, value }],
  ...extra,
});
const series = (groups: SeriesGroup[]) => ({ metric: "m", aggregate: "sum" as const, ...range, groups, source: "mongodb" as const, notice: null });

describe("toGroupedData", () => {
  const groups = [...["a", "b", "c", "d", "e", "f", "g", "h"].map((key, index) => group(key, 20 - index)), group(null, 1, { isOther: true }), group(null, 2)];

  it("adds up what is beyond the six colours and loses nothing", () => {
    const data = toGroupedData({ series: series(groups), range, noneLabel: "no node", isSum: true });
    expect(data.series).toHaveLength(7);
    expect(data.series.at(-1)).toEqual({ key: otherKey, label: "all others", color: otherColor });
    expect(data.rows.map(sumOf)).toEqual([groups.reduce((sum, { points }) => sum + (points[0]?.value ?? 0), 0), 0]);
    expect(data.leftOut).toBe(0);
  });

  it("says how many percentiles it does not show", () => {
    const data = toGroupedData({ series: series(groups), range, noneLabel: "no node", isSum: false });
    expect(data.series).toHaveLength(6);
    expect(data.leftOut).toBe(4);
    expect(data.rows[1]?.values.a).toBeNull();
  });

  it("names a workflow by its name and nothing by what it lacks", () => {
    const named = group("66f2a91c04e1b7aa00000001", 3, { label: "CRM enrichment" });
    const data = toGroupedData({ series: series([named, group(null, 1)]), range, noneLabel: "no node", isSum: true });
    expect(data.series.map(({ label }) => label)).toEqual(["CRM enrichment", "no node"]);
  });
});

describe("toFailureRate", () => {
  it("is failed of what ended by itself: who cancelled a run did not see it fail", () => {
    const values = { success: 6, error: 1, timeout: 1, cancelled: 40, running: 9 };
    const rows = [
      { at, until: range.to, values },
      { at, until: range.to, values: { success: 0, error: 0, cancelled: 2 } },
    ];
    expect(toFailureRate(rows).map((row) => row.values[onlyKey])).toEqual([0.25, null]);
  });
});
