import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDurationText, toDurationText } from "@/components/executions/list/filters/duration-text";

it.each([
  ["500 ms", 500],
  ["2.5s", 2_500],
  ["1,5 min", 90_000],
  [" 1 H ", 3_600_000],
  ["", null],
  ["  ", null],
])("%j is %j ms", (text, expected) => {
  expect(parseDurationText(text)).toBe(expected);
});

it.each(["5", "ms", "-1 s", "1 day", "1e3 ms", "1 s 2 ms"])("%j is refused", (text) => {
  expect(parseDurationText(text)).toBeUndefined();
});

it("reads back every duration that it shows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (durationMs) => {
      expect(parseDurationText(toDurationText(durationMs))).toBe(durationMs);
    }),
  );
});
