import { describe, expect, it } from "vitest";
import { toCitations } from "@/components/conversations/to-citations";

describe("citations", () => {
  it("are read from texts and objects, in their order", () => {
    expect(
      toCitations({
        citations: [
          { title: "Retry a run", articleId: "12" },
          { name: "Manual", url: "https://example.org/a" },
          "https://example.org/b",
          "Page 3",
          { articleId: 7 },
        ],
      }),
    ).toEqual([
      { title: "Retry a run", articleId: "12", url: null },
      { title: "Manual", articleId: null, url: "https://example.org/a" },
      { title: "https://example.org/b", articleId: null, url: "https://example.org/b" },
      { title: "Page 3", articleId: null, url: null },
      { title: "Article 7", articleId: "7", url: null },
    ]);
    expect(toCitations({ sources: ["one"] })).toHaveLength(1);
  });

  it("never link to anything but a web page or an article", () => {
    const hostile = [{ title: "x", url: "javascript:alert(1)" }, { title: "y", articleId: "../../admin" }, { url: "data:text/html,x" }, null, 5, [], {}];
    expect(toCitations({ citations: hostile })).toEqual([
      { title: "x", articleId: null, url: null },
      { title: "y", articleId: null, url: null },
    ]);
    for (const citations of [undefined, "text", { length: 3 }]) expect(toCitations({ citations })).toEqual([]);
    expect(toCitations({ citations: Array.from({ length: 500 }, () => "x") })).toHaveLength(50);
  });
});
