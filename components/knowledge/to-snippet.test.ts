import { expect, test } from "vitest";
import { toSnippet } from "@/components/knowledge/to-snippet";

function marked(passage: string, words: string[]): string {
  const highlights = words.flatMap((word) => [...passage.matchAll(new RegExp(word, "g"))].map(({ index }) => ({ start: index, end: index + word.length })));
  highlights.sort((left, right) => left.start - right.start);
  const snippet = toSnippet({ passage, highlights });
  return snippet.highlights.toReversed().reduce((text, { start, end }) => `${text.slice(0, start)}{${text.slice(start, end)}}${text.slice(end)}`, snippet.text);
}

test("Markdown becomes one line of text and the marks stay at their words", () => {
  const passage =
    "## Make a _new_ key\n\nIn the **settings**, under [API keys](/settings), press `New` (`rr_`):\n\n```sh\ncurl -H API_KEY \\\n  -d x\n```\n\n- one\n- API";
  expect(marked(passage, ["settings,", "API", "new", "key"])).toBe(
    "Make a {new} {key} · In the settings, under {API} {key}s, press New (rr_): curl -H {API}_KEY -d x one {API}",
  );
});

test("rules and the lines of a table are left out", () => {
  expect(toSnippet({ passage: "---\n\n| Code | Means |\n| --- | :--: |\n| 401 | no key |", highlights: [] }).text).toBe("Code Means 401 no key ");
});

test("it begins shortly before the place with the most marks", () => {
  const passage = `${"Nothing of interest here. ".repeat(8)}word ${"More of the same. ".repeat(12)}Then the word and the term meet.`;
  expect(marked(passage, ["word", "term"])).toMatch(/^…(?:\S+ ){1,6}Then the \{word\} and the \{term\} meet\.$/);
});

test("a passage without marks is shown from its beginning and cut", () => {
  const { text, highlights } = toSnippet({ passage: "word ".repeat(200), highlights: [] });
  expect(highlights).toEqual([]);
  expect(text).toMatch(/^word word .*…$/);
  expect(text.length).toBeLessThan(330);
});
