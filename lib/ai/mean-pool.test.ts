import { expect, test } from "vitest";
import { meanPool } from "@/lib/ai/mean-pool";

test("gives the mean of the tokens at length 1", () => {
  expect(meanPool({ hidden: Float32Array.of(1, 0, 5, 8), tokens: 2, dimensions: 2 })).toEqual([0.6, 0.8]);
});

test.each([
  ["NaN", Float32Array.of(1, Number.NaN)],
  ["infinity", Float32Array.of(1, Number.POSITIVE_INFINITY)],
  ["zeros only", Float32Array.of(0, 0)],
  ["another size", Float32Array.of(1, 2, 3)],
])("refuses %s", (_case, hidden) => {
  expect(() => meanPool({ hidden, tokens: 1, dimensions: 2 })).toThrow(expect.objectContaining({ code: "unavailable" }));
});
