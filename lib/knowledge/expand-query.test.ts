import { describe, expect, it } from "vitest";
import { expandQuery } from "@/lib/knowledge/expand-query";

describe("expandQuery", () => {
  it.each([
    ["how do I keep secrets out of a file", "how do I keep secrets credentials out of a file"],
    ["Credential", "Credential secret"],
    ["secrets and credentials", "secrets and credentials"],
    ["runner", "runner"],
    ["why did my run fail?", "why did my run execution fail?"],
    ["", ""],
  ])("%j becomes %j", (text, expanded) => {
    expect(expandQuery(text)).toBe(expanded);
  });
});
