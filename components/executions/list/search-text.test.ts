import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSearchText, showErrorText } from "@/components/executions/list/search-text";

describe("readSearchText", () => {
  it("takes key=value for custom data and all else for a message", () => {
    expect(readSearchText(" customer=acme ")).toEqual({ kind: "pair", pair: { key: "customer", value: "acme" } });
    expect(readSearchText("429 Too Many Requests")).toEqual({ kind: "error", errorText: "429 Too Many Requests" });
    expect(readSearchText('"status=500"')).toEqual({ kind: "error", errorText: "status=500" });
  });

  it("reads back every message that it shows", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("a=b", '"a=b"', '""a""', "x = y")), (text) => {
        const errorText = text.trim();
        expect(readSearchText(showErrorText(errorText))).toEqual({ kind: "error", errorText });
      }),
    );
  });
});
