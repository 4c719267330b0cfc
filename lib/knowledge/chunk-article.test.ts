import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, inject, test } from "vitest";
import { createLocalEmbedder } from "@/lib/ai/local-embedder";
import { chunkArticle, type Passage } from "@/lib/knowledge/chunk-article";
import { corpusFolder, hasCorpus } from "@/tests/corpus/corpus";

const modelDir = inject("stores").embeddingModelDir;
const documents = corpusFolder("node-red-docs");
const sentence = "The workflow engine retries a failed node with growing pauses. ";

function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `Sentence ${index} says that the engine retries a failed node.`).join(" ");
}

describe("passages of an article", () => {
  const tokenizer = createLocalEmbedder({ modelDir });
  afterAll(() => tokenizer.close());
  const chunk = (content: string, title = "Guide") => chunkArticle({ title, content, tokenizer });

  async function tokensOf(text: string): Promise<number> {
    return (await tokenizer.loadTokenizer()).countTokens(text);
  }

  function expectSound(content: string, passages: readonly Passage[]): void {
    let covered = 0;
    for (const [index, passage] of passages.entries()) {
      expect(passage.chunkIndex).toBe(index);
      expect(passage.content).toBe(content.slice(passage.start, passage.end));
      expect(passage.content.trim()).not.toBe("");
      expect(content.slice(covered, passage.start).trim()).toBe("");
      expect(passage.end).toBeGreaterThan(covered);
      expect(passage.embeddingText.endsWith(passage.content)).toBe(true);
      expect(passage.contentHash).toBe(createHash("sha256").update(passage.embeddingText).digest("hex"));
      covered = passage.end;
    }
    expect(content.slice(covered).trim()).toBe("");
  }

  test("one per section, with the path of headings", async () => {
    const body = sentence.repeat(4);
    const content = `# Guide\n\n${body}\n\n## Errors\n\n### Retries *on* \`timeout\`\n\n${body}\n\n## Limits\n\n${body}`;
    const passages = await chunk(content);
    expectSound(content, passages);
    expect(passages.map((passage) => passage.heading)).toEqual(["Guide", "Guide › Errors › Retries on timeout", "Guide › Limits"]);
    expect(passages[1]?.content.startsWith("## Errors\n\n### Retries")).toBe(true);
    expect(passages[2]?.embeddingText).toBe(`Guide › Limits\n\n## Limits\n\n${body.trim()}`);
  });

  test("plain text without headings, and very short sections share a passage", async () => {
    expect(await chunk("just\ntext")).toEqual([expect.objectContaining({ heading: "Guide", content: "just\ntext", start: 0, end: 9 })]);
    const short = "# A\n\n## B\nbrief\n## C\nbrief too";
    expect((await chunk(short)).map(({ heading, content }) => [heading, content])).toEqual([["Guide › A", short]]);
    expect((await chunk("text\n\n## Only a heading")).map((passage) => passage.heading)).toEqual(["Guide"]);
    expect(await chunk(" \n\t\n")).toEqual([]);
  });

  test("long text in windows of about 220 tokens that end at sentences and overlap by at most 40", async () => {
    const content = numbered(200);
    const passages = await chunk(content);
    expectSound(content, passages);
    for (const [index, passage] of passages.entries()) {
      const next = passages[index + 1];
      expect(await tokensOf(passage.content)).toBeLessThanOrEqual(220);
      if (!next) continue;
      expect(await tokensOf(passage.content)).toBeGreaterThan(200);
      expect(passage.content.endsWith("node.")).toBe(true);
      expect(next.content.startsWith("Sentence")).toBe(true);
      const overlap = await tokensOf(content.slice(next.start, passage.end));
      expect(overlap).toBeGreaterThan(20);
      expect(overlap).toBeLessThanOrEqual(40);
    }
  });

  test("whole blocks stay whole where they fit; code and tables are cut at lines and keep their indentation", async () => {
    const paragraphs = [numbered(9), numbered(10), numbered(8)].join("\n\n");
    for (const passage of await chunk(paragraphs)) expect(paragraphs.slice(passage.end)).toMatch(/^(\n\n|$)/);
    const code = `\`\`\`js\n${Array.from({ length: 120 }, (_, index) => `    const value${index} = await read({ timeoutMs: ${index} });`).join("\n")}\n\`\`\``;
    const passages = await chunk(code);
    expectSound(code, passages);
    expect(passages.length).toBeGreaterThan(5);
    for (const passage of passages.slice(1)) expect(passage.content.startsWith("    const ")).toBe(true);
    for (const passage of passages.slice(0, -1)) expect(passage.content.endsWith(");") || passage.content.endsWith("});")).toBe(true);
  });

  test("no character is lost, whatever the text, and twice gives the same", async () => {
    const pieces = fc.constantFrom(
      "# One\n",
      "## Two\n\n",
      "\n\n",
      "\n",
      " ",
      "- item\n",
      "| a | b |\n",
      "```\n",
      sentence,
      "word ",
      "x".repeat(150),
      "!?".repeat(90),
      "東京。",
      "한국".repeat(60),
      "😀".repeat(70),
      " ".repeat(5_000),
      "\ud800",
      "a@b.example/path?q=1 ",
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.lorem({ maxCount: 400 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.string({ minLength: 1, maxLength: 255 }), async (content, title) => {
        const passages = await chunk(content, title);
        expectSound(content, passages);
        expect(await chunk(content, title)).toEqual(passages);
        for (const passage of passages) {
          expect(passage.content.length).toBeLessThan(4_500);
          expect(passage.heading).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("what the model is given is within its 256 tokens, also below long headings", async () => {
    const heading = "A very long heading about the reconfiguration of internationalised workflows ".repeat(5);
    const content = `# ${heading}\n\n## ${heading}\n\n### ${heading}\n\n${numbered(100)}`;
    for (const passage of await chunk(content, heading)) expect(await tokensOf(passage.embeddingText)).toBeLessThanOrEqual(254);
  });

  test.each(["# a\nb\n", "# a\n", "a\n=\n", "> ", "- ", "```\n", "word ", "x", "!", "東", " x", "*a_ ", "|x|y|\n", "é\n\n", sentence])(
    "2 MiB of %j in bounded time, with the event loop going on",
    async (piece) => {
      const startedAt = performance.now();
      const content = piece.repeat((2 * 1024 * 1024) / piece.length);
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
      }, 1);
      const passages = await chunk(content);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(5);
      expect(performance.now() - startedAt).toBeLessThan(20_000);
      expect(passages.length).toBeLessThan(100_000);
    },
  );

  describe.skipIf(!hasCorpus("node-red-docs"))("real documents (set REPORUNNER_CORPUS to run it)", () => {
    test("are covered, within the model's reach", async () => {
      const files = readdirSync(documents, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
      for (const file of files) {
        const content = readFileSync(join(documents, file), "utf8");
        const passages = await chunk(content, file);
        expectSound(content, passages);
        for (const passage of passages) expect(await tokensOf(passage.embeddingText)).toBeLessThanOrEqual(254);
      }
      expect(files).toHaveLength(141);
    });
  });
});
