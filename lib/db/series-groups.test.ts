import { describe, expect, it } from "vitest";
import { sketchKeyOf } from "@/lib/db/percentile-sketch";
import { type Cell, toGroupedSeries } from "@/lib/db/series-groups";

function cell(key: string | null, values: number[], atMs = 0): Cell {
  const sketch = new Map<number, number>();
  for (const value of values) sketch.set(sketchKeyOf(value), (sketch.get(sketchKeyOf(value)) ?? 0) + 1);
  return { atMs, key, count: values.length, sum: values.reduce((sum, value) => sum + value, 0), min: Math.min(...values), max: Math.max(...values), sketch };
}

describe("toGroupedSeries", () => {
  it("puts the largest group first, its points in the order of time, and joins cells of one bucket", () => {
    const { groups, groupCount } = toGroupedSeries([cell("a", [1]), cell("b", [2, 3], 5), cell("b", [4]), cell("b", [5], 5), cell(null, [9])], "sum");
    expect(groupCount).toBe(3);
    expect(groups).toEqual([
      {
        key: "b",
        isOther: false,
        points: [
          { at: "1970-01-01T00:00:00.000Z", value: 4 },
          { at: "1970-01-01T00:00:00.005Z", value: 10 },
        ],
      },
      { key: null, isOther: false, points: [{ at: "1970-01-01T00:00:00.000Z", value: 9 }] },
      { key: "a", isOther: false, points: [{ at: "1970-01-01T00:00:00.000Z", value: 1 }] },
    ]);
  });

  it.each([
    ["count", 6],
    ["sum", 21],
    ["avg", 3.5],
    ["min", 1],
    ["max", 6],
  ] as const)("takes the groups after the 50th together: %s of 1 to 6 is %d", (aggregate, value) => {
    const large = Array.from({ length: 50 }, (_, index) =>
      cell(
        `large ${index}`,
        Array.from({ length: 10 }, () => 100),
      ),
    );
    const { groups, groupCount } = toGroupedSeries([...large, cell("s", [1, 2, 3]), cell("t", [4, 5]), cell("u", [6])], aggregate);
    expect(groupCount).toBe(53);
    expect(groups).toHaveLength(51);
    expect(groups.at(-1)).toEqual({ key: null, isOther: true, points: [{ at: "1970-01-01T00:00:00.000Z", value }] });
  });

  it("joins sketches, so that the rest has a percentile too", () => {
    const large = Array.from({ length: 50 }, (_, index) => cell(`large ${index}`, [1, 1, 1, 1]));
    const { groups } = toGroupedSeries([...large, cell("s", [10, 10, 10]), cell("t", [1_000])], "p50");
    expect(groups.at(-1)?.points[0]?.value).toBeCloseTo(10, 0);
  });
});
