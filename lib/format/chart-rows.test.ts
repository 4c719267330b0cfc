import { describe, expect, it } from "vitest";
import { foldSmallGroups, joinChartRows, onlyKey, sumOf, toChartRows } from "@/lib/format/chart-rows";

const hours = { from: "2026-11-25T01:30:00.000Z", to: "2026-11-25T04:00:00.000Z", interval: "1h", timeZone: "UTC" } as const;
const point = (at: string, value: number) => ({ at, value });

describe("toChartRows", () => {
  it("fills what nothing was counted in with zero, from the bucket that holds the start", () => {
    const rows = toChartRows({ ...hours, groups: [{ key: "error", points: [point("2026-11-25T02:00:00.000Z", 3)] }], gaps: "zero" });
    expect(rows).toEqual([
      { at: "2026-11-25T01:00:00.000Z", until: "2026-11-25T02:00:00.000Z", values: { error: 0 } },
      { at: "2026-11-25T02:00:00.000Z", until: "2026-11-25T03:00:00.000Z", values: { error: 3 } },
      { at: "2026-11-25T03:00:00.000Z", until: "2026-11-25T04:00:00.000Z", values: { error: 0 } },
    ]);
  });

  it("leaves a duration open where nothing ran", () => {
    const rows = toChartRows({ ...hours, groups: [{ key: null, points: [point("2026-11-25T03:00:00.000Z", 812)] }], gaps: "open" });
    expect(rows.map(({ values }) => values[onlyKey])).toEqual([null, null, 812]);
  });

  it("loses no number whose time is on no bucket", () => {
    const rows = toChartRows({ ...hours, groups: [{ key: "a", points: [point("2026-11-25T02:20:00.000Z", 5)] }], gaps: "zero" });
    expect(rows.reduce((sum, row) => sum + sumOf(row), 0)).toBe(5);
    expect(rows.map(({ at }) => at)).toEqual([...rows.map(({ at }) => at)].sort());
  });

  it("ends the last bucket where the range ends, and is empty without groups", () => {
    const rows = toChartRows({ ...hours, to: "2026-11-25T03:20:00.000Z", groups: [], gaps: "zero" });
    expect(rows.at(-1)).toEqual({ at: "2026-11-25T03:00:00.000Z", until: "2026-11-25T03:20:00.000Z", values: {} });
  });

  it("has a row for each day of a zone, of 23 and of 25 hours too", () => {
    const days = { from: "2026-10-23T22:00:00.000Z", to: "2026-10-26T23:00:00.000Z", interval: "1d", timeZone: "Europe/Berlin" } as const;
    const groups = [{ key: null, points: [point("2026-10-25T23:00:00.000Z", 1)] }];
    expect(toChartRows({ ...days, groups, gaps: "zero" }).map(({ values }) => values[onlyKey])).toEqual([0, 0, 1]);
  });
});

describe("joinChartRows", () => {
  it("puts series of one time into one row", () => {
    const p50 = toChartRows({ ...hours, groups: [{ key: null, points: [point("2026-11-25T02:00:00.000Z", 10)] }], gaps: "open" });
    const p95 = toChartRows({ ...hours, groups: [{ key: null, points: [point("2026-11-25T02:00:00.000Z", 90)] }], gaps: "open" });
    expect(joinChartRows({ p50, p95 }).map(({ values }) => values)).toEqual([
      { p50: null, p95: null },
      { p50: 10, p95: 90 },
      { p50: null, p95: null },
    ]);
  });
});

describe("foldSmallGroups", () => {
  it("keeps the largest and adds the others up", () => {
    const group = (key: string, value: number) => ({ key, points: [point("2026-11-25T02:00:00.000Z", value), point("2026-11-25T03:00:00.000Z", 1)] });
    const folded = foldSmallGroups([group("a", 1), group("b", 9), group("c", 2), group("d", 4)], { count: 2, otherKey: "rest" });
    expect(folded.map(({ key }) => key)).toEqual(["b", "d", "rest"]);
    expect(folded.at(-1)?.points).toEqual([point("2026-11-25T02:00:00.000Z", 3), point("2026-11-25T03:00:00.000Z", 2)]);
  });
});
