import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { toString as plainText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { scanMarkdown } from "@/lib/knowledge/scan-markdown";
import { corpusFolder, hasCorpus } from "@/tests/corpus/corpus";

const documents = corpusFolder("node-red-docs");
const remark = unified().use(remarkParse).use(remarkGfm);

function headingsOf(text: string): string[] {
  return scanMarkdown(text).flatMap((block) => (block.kind === "heading" ? [`${block.depth} ${block.text}`] : []));
}

function remarkHeadingsOf(text: string): string[] {
  return remark
    .parse(text)
    .children.flatMap((node) => (node.type === "heading" ? [`${node.depth} ${plainText(node, { includeHtml: false }).replace(/\s+/g, " ").trim()}`] : []));
}

test.each([
  ["marks and a closing sequence", "# A *b* `c_d` [e](f.md) ##", ["1 A b c_d e"]],
  ["anchors, tags and escapes", "## One \\* two &amp; <b>three</b> {#here}", ["2 One * two & three"]],
  ["underlines", "One\n===\n\nTwo\n---\ntext", ["1 One", "2 Two"]],
  [
    "no heading in code, HTML, comments and lists",
    "```sh\n# a\n\n# b\n```\n~~~\n# c\n~~~~\n<div>\n# d\n</div>\n\n<pre>\n\n# e\n</pre>\n<!--\n\n# f -->\n    # g\n- # h\n#i\n####### j",
    [],
  ],
  ["code in a list ends where it likes, and with the list", "1. a\n   ```\n# b\n\n2. c\n    ```js\n   # d\n   ```\n- ```\n  # e\n  ```\n\n# f", ["1 b", "1 f"]],
  ["an unclosed fence runs to the end", "# a\n```\n# b", ["1 a"]],
  ["front matter kept as text", "---\nlayout: page\ntitle: [\n---\n# a", ["1 a"]],
  ["a rule under a list or a table row", "- a\n---\n| b |\n---\n", []],
  ["Windows and old Macintosh line ends", "# a\r\n\r\nb\r\n---\r\nc\r# d", ["1 a", "2 b", "1 d"]],
])("%s", (_case, text, headings) => {
  expect(headingsOf(text)).toEqual(headings);
});

test("tells prose from lines, and a paragraph from the list after it", () => {
  const text = "Some text\nwraps.\n- one\n- two\n\na | b\n--- | ---\nc | d\n\n**Bold** text\n\n```\n\nx\n\n```\nafter";
  expect(scanMarkdown(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ["prose", "Some text\nwraps."],
    ["lines", "- one\n- two"],
    ["lines", "a | b\n--- | ---\nc | d"],
    ["prose", "**Bold** text"],
    ["lines", "```\n\nx\n\n```"],
    ["prose", "after"],
  ]);
});

test("blocks are in order and hold every non-blank character", () => {
  const pieces = fc.constantFrom(
    "#",
    "# a",
    "---",
    "===",
    "```",
    "~~~",
    "<pre>",
    "</pre>",
    "<!--",
    "-->",
    "<div>",
    "- ",
    "> ",
    "|",
    "    ",
    "\t",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "text",
    "é",
    "😀",
    "\u2028",
    "\u00a0",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
        fc.string({ unit: "binary", maxLength: 200 }),
      ),
      (text) => {
        let end = 0;
        for (const block of scanMarkdown(text)) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, block.start).trim()).toBe("");
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(text.slice(end).trim()).toBe("");
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each(["# a\nb\n", "a\n=\n", ">", "- ", "```\n", "[", "*a_ ", "<a ", "|", " ", "\n", "\r\n", "-", "# *a* [b](c) `d`\n", "<!--", " \t", "\\"])(
  "2 MiB of %j in bounded time",
  (piece) => {
    const text = piece.repeat((2 * 1024 * 1024) / piece.length);
    const startedAt = performance.now();
    scanMarkdown(text);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  },
);

describe.skipIf(!hasCorpus("node-red-docs"))("real documents (set REPORUNNER_CORPUS to run it)", () => {
  const files = existsSync(documents) ? readdirSync(documents, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md")) : [];

  test("have the headings that remark finds", () => {
    const texts = files.map((name) => readFileSync(join(documents, name), "utf8").replace(/^---\n.*?\n---\n/s, ""));
    expect(texts.flatMap(remarkHeadingsOf).length).toBeGreaterThan(500);
    expect(texts.map(headingsOf)).toEqual(texts.map(remarkHeadingsOf));
  });
});
