import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentileOf, sketchKeyOf, zeroKey } from "@/lib/db/percentile-sketch";

function sketchOf(values: number[]): Map<number, number> {
  const sketch = new Map<number, number>();
  for (const value of values) sketch.set(sketchKeyOf(value), (sketch.get(sketchKeyOf(value)) ?? 0) + 1);
  return sketch;
}

/** As `percentile_disc` of PostgreSQL: the first value at or after the share. */
function exact(values: number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;
}

describe("the sketch of a percentile", () => {
  it("is within 0.5 % of the exact value for whole milliseconds of any spread", () => {
    const durations = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1_000_000_000 })), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.95, 0.99), (values, share) => {
        const wanted = exact(values, share);
        const found = percentileOf(sketchOf(values), share);
        if (found === null) return false;
        return wanted === 0 ? found === 0 : Math.abs(found - wanted) / wanted <= 0.005;
      }),
      { numRuns: 500 },
    );
  });

  it("keeps zero apart, and has no percentile of nothing", () => {
    expect(sketchKeyOf(0)).toBe(zeroKey);
    expect(sketchKeyOf(1)).toBeGreaterThan(zeroKey);
    expect(percentileOf(sketchOf([0, 0, 0, 100]), 0.5)).toBe(0);
    expect(percentileOf(new Map(), 0.5)).toBeNull();
  });

  it("takes the lower of two values at exactly half", () => {
    expect(percentileOf(sketchOf([10, 1_000]), 0.5)).toBeCloseTo(10, 0);
  });
});
