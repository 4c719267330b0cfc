import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/format/csv";

describe("toCsv", () => {
  it("quotes what would break a line and doubles quotes", () => {
    expect(toCsv([["a,b", 'say "x"', "two\nlines"]])).toBe('"a,b","say ""x""","two\nlines"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("keeps a spreadsheet from running %j", (text) => {
    expect(toCsv([[text]])).toMatch(/^"?'/);
  });

  it("writes numbers as numbers, negative ones too, and nothing for none", () => {
    expect(toCsv([[-1.5, 0, null, "x"]])).toBe("-1.5,0,,x\r\n");
  });
});
