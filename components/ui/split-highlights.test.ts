import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitHighlights } from "@/components/ui/split-highlights";

const shown = (text: string, ranges: { start: number; end: number }[]) =>
  splitHighlights(text, ranges)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join("");

describe("splitHighlights", () => {
  it("marks ranges in any order and no character twice", () => {
    expect(
      shown("the old key is retired", [
        { start: 15, end: 22 },
        { start: 4, end: 11 },
      ]),
    ).toBe("the [old key] is [retired]");
    expect(
      shown("abcdef", [
        { start: 0, end: 3 },
        { start: 2, end: 4 },
      ]),
    ).toBe("[abc][d]ef");
    expect(shown("abc", [])).toBe("abc");
  });
  it("never loses or repeats a character", () => {
    const range = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
        expect(
          splitHighlights(text, ranges)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
