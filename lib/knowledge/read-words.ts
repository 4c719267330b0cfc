import type { TokenCounter } from "@/lib/ai/embedder";
import type { MarkdownBlock } from "@/lib/knowledge/scan-markdown";

/** How good a place before a word is to cut at. */
export const breakRank = { withinWord: 0, word: 1, sentenceOrLine: 2, block: 3 } as const;

/**
 * The words of a text in columns, one index each; every non-blank character is in one. `tokensBefore` is the running sum
 * and has one entry more, `breaks` is the rank of the place before the word, `blockStarts` the first word of each block.
 */
export type Words = { starts: number[]; ends: number[]; tokensBefore: number[]; breaks: number[]; blockStarts: number[] };

/** Pieces of 64 characters at most, so that a word without end can be cut; Chinese and Japanese end their sentences inside. */
const wordPattern = /[^\s。！？]{1,64}[。！？]{0,8}|[。！？]{1,64}/gu;
const sentenceEnd = /[.!?…。！？]["'”’»)\]*_`]*$/u;
const wordsPerTurn = 2_048;

/** Lets the event loop go on between the turns: two megabytes take about a second. */
export async function readWords({ content, blocks, counter }: { content: string; blocks: readonly MarkdownBlock[]; counter: TokenCounter }): Promise<Words> {
  const words: Words = { starts: [], ends: [], tokensBefore: [0], breaks: [], blockStarts: [] };
  for (const block of blocks) {
    words.blockStarts.push(words.starts.length);
    let before = "";
    for (const match of content.slice(block.start, block.end).matchAll(wordPattern)) {
      const [word] = match;
      const start = block.start + match.index;
      words.breaks.push(before === "" ? breakRank.block : rankBetween({ before, gap: content.slice(words.ends.at(-1), start), kind: block.kind }));
      words.starts.push(start);
      words.ends.push(start + word.length);
      words.tokensBefore.push((words.tokensBefore.at(-1) ?? 0) + counter.countTokens(word));
      before = word;
      if (words.starts.length % wordsPerTurn === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return words;
}

function rankBetween({ before, gap, kind }: { before: string; gap: string; kind: MarkdownBlock["kind"] }): number {
  if (kind === "lines" && /[\r\n]/.test(gap)) return breakRank.sentenceOrLine;
  if (sentenceEnd.test(before) && (gap !== "" || /[。！？]/.test(before))) return breakRank.sentenceOrLine;
  return gap === "" ? breakRank.withinWord : breakRank.word;
}
