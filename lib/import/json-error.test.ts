import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateJsonError } from "@/lib/import/json-error";

describe("locateJsonError", () => {
  it.each([
    ['{"a": x}', "a value is expected", 1, 7],
    ['{"a": 1}\n{"b": 2}', "there is more text after the end of the document", 2, 1],
    ['{\n  "a": 1,\n}', "a name in double quotes is expected", 3, 1],
    ["{'a': 1}", 'a name in double quotes or "}" is expected', 1, 2],
    ["[1, 2", "it ends too early", 1, 6],
    ["[1 2]", "a comma or a closing bracket is expected", 1, 4],
    ["[1,]", "a value is expected", 1, 4],
    ["[,1]", 'a value or "]" is expected', 1, 2],
    ['{"a" 1}', "a colon is expected", 1, 6],
    ['["a\\x"]', 'a value or "]" is expected', 1, 2],
    ['["never closed', 'a value or "]" is expected', 1, 2],
    ["<html></html>", "a value is expected", 1, 1],
    ["[1}", "a comma or a closing bracket is expected", 1, 3],
    ['{"a": NaN}', "a value is expected", 1, 7],
  ])("%s", (text, reason, line, column) => {
    expect(locateJsonError(text)).toEqual({ reason, line, column });
  });

  it("agrees with JSON.parse about damaged JSON", () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom("", ",", '"', "}", "]", "\\", "1", "\t", "é", "\u0001"))
      .map(([json, at, length, put]) => {
        const offset = at % (json.length + 1);
        return json.slice(0, offset) + put + json.slice(offset + length);
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string(), fc.json()), (text) => {
        expect(locateJsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("reads eight megabytes of open brackets or of one open text", () => {
    expect(locateJsonError("[".repeat(8_000_000))?.reason).toBe("it ends too early");
    expect(locateJsonError(`["${"a\\n".repeat(2_700_000)}`)?.column).toBe(2);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
