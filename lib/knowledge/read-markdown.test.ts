import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdownFile } from "@/lib/knowledge/read-markdown";
import { articleBytesMax, CreateArticleInput } from "@/lib/schemas/knowledge";
import { corpusFolder, hasCorpus } from "@/tests/corpus/corpus";

const documents = corpusFolder("node-red-docs");

function read(text: string, name = "guides/start.md") {
  return readMarkdownFile({ name, content: new TextEncoder().encode(text) });
}

test("front matter gives title, category and tags; the text after it is the content", () => {
  const text = "\uFEFF---\ntitle: Start here\ncategory: Basics\ntags: [one, two, one, 3, null, {a: b}]\nother: x\n---\n\n# Heading\n\nText\n\n";
  expect(read(text)).toEqual({
    ok: true,
    article: { title: "Start here", content: "# Heading\n\nText", category: "Basics", tags: ["one", "two", "3"], source: "guides/start.md" },
    warnings: [],
  });
});

test.each([
  ["the first heading", "text\n\n## Second *level*\n", "guides/start.md", { title: "Second level", category: "guides" }],
  ["an underlined heading", "Name\n====\ntext", "a/b/c.markdown", { title: "Name", category: "b" }],
  ["the file's name", "text", "notes/to-do.v2.txt", { title: "to-do.v2", category: "notes" }],
  ["no folder", "text", "start.md", { title: "start", category: null }],
  ["no folder either", "text", "./../start.md", { title: "start", category: null }],
  ["a Windows path", "text", "docs\\start.md", { title: "start", category: "docs", source: "docs\\start.md" }],
  ["a text of tags", "---\ntags: one, two words\n---\ntext", "a.md", { tags: ["one", "two words"], title: "a" }],
  ["numbers and blank fields", "---\ntitle: 2024\ncategory: ''\ntags:\n---\ntext", "a.md", { title: "2024", category: null, tags: [] }],
  ["fields of the wrong kind", "---\ntitle: [a]\ncategory: {b: c}\ntags: {d: e}\n---\n# F", "a.md", { title: "F", category: null, tags: [] }],
  ["escapes that no store takes", '---\ntitle: "a\\0b\\nc\\ud800"\n---\ntext', "a.md", { title: "a b c\uFFFD" }],
  ["Windows line ends", "---\r\ntitle: a\r\n---\r\n\r\nb\r\nc\r\n", "a.md", { title: "a", content: "b\r\nc" }],
  ["empty front matter", "---\n---\ntext", "a.md", { content: "text" }],
  ["a rule that is no front matter", "---\n\ntext", "a.md", { content: "---\n\ntext" }],
  ["indentation of a first code block", "\n\n    code", "a.md", { content: "    code" }],
])("%s", (_case, text, name, expected) => {
  expect(read(text, name)).toMatchObject({ ok: true, article: expected, warnings: [] });
});

test.each([
  ["broken YAML", "---\ntitle: [a\nother: b\n---\n# Heading", "Heading", /kept as text: line \d+: /],
  ["aliases", `---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\n# Heading`, "Heading", /aliases/],
  ["a list", "---\n- a\n- b\n---\n# Heading", "Heading", /not a list of names and values/],
  ["a name twice", "---\ntitle: a\ntitle: b\n---\n# Heading", "Heading", /kept as text/],
  ["nesting without end", `---\na: ${"[".repeat(30_000)}\n---\n# Heading`, "Heading", /nested too deeply/],
])("front matter with %s is kept as text, with a warning", (_case, text, title, warning) => {
  expect(read(text)).toEqual({
    ok: true,
    article: { title, content: text, category: "guides", tags: [], source: "guides/start.md" },
    warnings: [expect.stringMatching(warning)],
  });
});

test("a file with nothing but a title has the title for its text", () => {
  expect(read("---\ntitle: GET /flows\n---\n")).toMatchObject({
    ok: true,
    article: { title: "GET /flows", content: "GET /flows" },
    warnings: [expect.stringContaining("no text but its title")],
  });
});

test("what is too long is cut or left out, with a warning", () => {
  const result = read(`---\ntitle: ${"t".repeat(300)}\ncategory: ${"c".repeat(101)}\ntags: [${"g".repeat(51)}, ok]\n---\ntext`);
  expect(result).toMatchObject({
    ok: true,
    article: { title: `${"t".repeat(254)}…`, category: `${"c".repeat(99)}…`, tags: ["ok"] },
    warnings: [/title/, /category/, /1 of 2 tags/].map((pattern) => expect.stringMatching(pattern)),
  });
});

test.each([
  ["empty", new Uint8Array(), "a.md", /is empty/],
  ["blank", new TextEncoder().encode(" \n\t\n"), "a.md", /has no text/],
  ["front matter without a title", new TextEncoder().encode("---\nlayout: a\n---\n"), "a.md", /has no text/],
  ["too big", new Uint8Array(articleBytesMax + 1).fill(97), "a.md", /2\.0 MiB; 2 MiB is the most/],
  ["binary", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), "a.md", /NUL/],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 97, 0), "a.md", /NUL.*UTF-8/],
  ["Latin-1", Uint8Array.of(99, 97, 102, 0xe9), "a.md", /not valid UTF-8/],
  ["a PDF", new TextEncoder().encode("%PDF"), "a/b.pdf", /Files ending in \.pdf are not supported yet/],
  ["no ending", new TextEncoder().encode("a"), "a.md/LICENSE", /without an ending/],
  ["a strange name", new TextEncoder().encode("a"), "a\u0000.md", /control characters/],
])("refuses %s in one sentence", (_case, content, name, error) => {
  expect(readMarkdownFile({ name, content })).toEqual({ ok: false, error: expect.stringMatching(error) });
});

test("the largest file is read in bounded time", () => {
  const startedAt = performance.now();
  for (const piece of ["a\n", "---\n", " ", "\n", "# a\n", "a: b\n"]) read(`---\n${piece.repeat(articleBytesMax / piece.length - 10)}x`);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});

test("whatever is read is an article that may be created", () => {
  const pieces = fc.constantFrom(
    "---\n",
    "title: ",
    "tags: ",
    "category: ",
    "[",
    "]",
    "{",
    "}",
    "a",
    "&a ",
    "*a ",
    "\n",
    "  ",
    "- ",
    "!!binary ",
    "!!set",
    "'",
    '"\\0"',
    "? ",
    ": ",
    "|\n",
    "<<: ",
    "# b\n",
    "\u0007",
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => `---\n${parts.join("")}`),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, fc.string({ unit: "binary", maxLength: 300 }), (text, name) => {
      const result = read(text, `${name}.md`);
      if (result.ok)
        CreateArticleInput.parse({
          title: result.article.title,
          content: result.article.content,
          category: result.article.category,
          tags: result.article.tags,
        });
    }),
    { numRuns: 2_000 },
  );
});

describe.skipIf(!hasCorpus("node-red-docs"))("real documents (set REPORUNNER_CORPUS to run it)", () => {
  test("all 141 are read with their titles, one of them with nothing else", () => {
    const names = readdirSync(documents, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
    const results = names.map((name) => readMarkdownFile({ name, content: readFileSync(join(documents, name)) }));
    const articles = results.flatMap((result) => (result.ok ? [result.article] : []));
    expect(articles).toHaveLength(141);
    for (const article of articles) {
      const [, title] = /^title: *(.*)$/m.exec(readFileSync(join(documents, article.source), "utf8")) ?? [];
      expect(article.title).toBe(title?.trim().replace(/^(["'])(.*)\1$/, "$2"));
      expect(article.content).not.toMatch(/^---\nlayout/);
    }
    expect(results.flatMap((result) => (result.ok ? result.warnings : []))).toHaveLength(1);
  });
});
