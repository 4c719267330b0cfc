import fc from "fast-check";
import { expect, test } from "vitest";
import { parseHeadline } from "@/lib/knowledge/highlight";

const markers = { startMarker: "\uE000", stopMarker: "\uE001" };

function parse(headline: string): { text: string; marked: string[] } {
  const { text, highlights } = parseHeadline({ headline: headline.replaceAll("<", "\uE000").replaceAll(">", "\uE001"), ...markers });
  return { text, marked: highlights.map(({ start, end }) => text.slice(start, end)) };
}

test.each([
  ["", "", []],
  ["plain", "plain", []],
  ["a <failed> node is <retried>", "a failed node is retried", ["failed", "retried"]],
  ["<whole>", "whole", ["whole"]],
  ["<a><b>", "ab", ["a", "b"]],
  ["😀 <é😀>", "😀 é😀", ["é😀"]],
  ["a> b <> <c <d> e", "a b  c d e", ["c d"]],
  ["open <to the end", "open to the end", ["to the end"]],
])("%s", (headline, text, marked) => {
  expect(parse(headline)).toEqual({ text, marked });
});

test("ranges are in order, not empty, not overlapping, and the text is what was marked", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b ", "😀", markers.startMarker, markers.stopMarker)), (parts) => {
      const headline = parts.join("");
      const { text, highlights } = parseHeadline({ headline, ...markers });
      expect(text).toBe(headline.replace(/[\uE000\uE001]/g, ""));
      let end = 0;
      for (const range of highlights) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(range.end).toBeGreaterThan(range.start);
        end = range.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
