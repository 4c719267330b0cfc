import { createHash } from "node:crypto";
import type { TokenCounter, TokenizerSource } from "@/lib/ai/embedder";
import { packWindows, type Window } from "@/lib/knowledge/pack-windows";
import { commonPath, groupSections, readSections, type Section } from "@/lib/knowledge/read-sections";
import { readWords } from "@/lib/knowledge/read-words";
import { scanMarkdown } from "@/lib/knowledge/scan-markdown";

/**
 * `content` is the article's text from `start` to `end` (UTF-16, `end` excluded), `heading` the path to it
 * ("Title › Section"), `embeddingText` what the model sees, `contentHash` its SHA-256 in hex.
 */
export type Passage = { chunkIndex: number; heading: string; content: string; start: number; end: number; embeddingText: string; contentHash: string };

const separator = " › ";
/** With a window of 220 and the model's own two this stays below the 256 that it sees. */
const headingTokensMax = 31;
const indentationMax = 200;

/**
 * The passages of an article in order: sections by headings, in windows of about 220 tokens with 40 of overlap, the path
 * of headings before each. Every non-blank character is in one; a blank article has none. Throws as `loadTokenizer` does.
 */
export async function chunkArticle({ title, content, tokenizer }: { title: string; content: string; tokenizer: TokenizerSource }): Promise<Passage[]> {
  const counter = await tokenizer.loadTokenizer();
  const blocks = scanMarkdown(content);
  const words = await readWords({ content, blocks, counter });
  const passages: Passage[] = [];
  for (const group of groupSections(readSections({ title, blocks, words }), words)) {
    const range = { from: group[0]?.from ?? 0, to: group.at(-1)?.to ?? 0 };
    const windows = packWindows(words, range);
    for (const [index, path] of pathsOf(windows, group).entries()) {
      const window = windows[index] ?? range;
      const start = lineStart(content, words.starts[window.from] ?? 0);
      const end = words.ends[window.to - 1] ?? start;
      passages.push(toPassage({ chunkIndex: passages.length, path, counter, content: content.slice(start, end), start, end }));
    }
  }
  return passages;
}

/** Per window, what the sections it touches have in common. Both lists are in order, so one pass does. */
function pathsOf(windows: readonly Window[], sections: readonly Section[]): string[][] {
  let first = 0;
  return windows.map(({ from, to }) => {
    while ((sections[first]?.to ?? Number.POSITIVE_INFINITY) <= from) first += 1;
    let last = first;
    while ((sections[last + 1]?.from ?? Number.POSITIVE_INFINITY) < to) last += 1;
    return commonPath(sections.slice(first, last + 1));
  });
}

function toPassage({
  path,
  counter,
  ...passage
}: Omit<Passage, "heading" | "embeddingText" | "contentHash"> & { path: string[]; counter: TokenCounter }): Passage {
  const embeddingText = `${embeddingHeading(path, counter)}\n\n${passage.content}`;
  return { ...passage, heading: path.join(separator), embeddingText, contentHash: createHash("sha256").update(embeddingText).digest("hex") };
}

/** The whole path where it is short enough, else the beginnings of the title and of the last heading. */
function embeddingHeading(path: readonly string[], counter: TokenCounter): string {
  const whole = path.join(separator);
  if (counter.countTokens(whole) <= headingTokensMax) return whole;
  const ends = path.length > 1 ? [path[0] ?? "", path.at(-1) ?? ""] : [path[0] ?? ""];
  const tokensMax = Math.floor((headingTokensMax - ends.length + 1) / ends.length);
  return ends.map((text) => firstWords(text, tokensMax, counter)).join(separator);
}

function firstWords(text: string, tokensMax: number, counter: TokenCounter): string {
  const taken: string[] = [];
  let tokens = 0;
  for (const word of text.split(/\s+/)) {
    tokens += counter.countTokens(word);
    if (tokens > tokensMax) break;
    taken.push(word);
  }
  return taken.join(" ");
}

/** Keeps the indentation of code and lists; further left there is only a line end. */
function lineStart(content: string, start: number): number {
  let index = start;
  while (index > 0 && start - index < indentationMax && /[ \t]/.test(content.charAt(index - 1))) index -= 1;
  return index === 0 || /[\r\n]/.test(content.charAt(index - 1)) ? index : start;
}
