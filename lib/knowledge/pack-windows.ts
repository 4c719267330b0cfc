import { breakRank, type Words } from "@/lib/knowledge/read-words";

/** Word indexes, `to` excluded. */
export type Window = { from: number; to: number };

const windowTokensMax = 220;
const overlapTokensMax = 40;
/** Far beyond 220 tokens of any text that is read; bounds what white space and endless words take. */
const windowCharactersMax = 4_000;

/**
 * Windows over the words of `range`, in order, each beginning up to 40 tokens before the end of the one before. A window
 * ends before a block where that fills a third of it, else after a sentence or line where that fills half, else anywhere.
 */
export function packWindows(words: Words, range: Window): Window[] {
  const windows: Window[] = [];
  let from = range.from;
  let covered = range.from;
  while (covered < range.to) {
    const reach = furthest(words, from, range.to);
    const to = reach === range.to ? reach : bestBreak(words, { from, covered, reach });
    windows.push({ from, to });
    covered = to;
    from = overlapStart(words, from, to);
    if (furthest(words, from, range.to) <= covered) from = covered;
  }
  return windows;
}

/** One word at least, however many tokens it has. */
function furthest(words: Words, from: number, end: number): number {
  let to = from + 1;
  while (to < end && tokensIn(words, from, to + 1) <= windowTokensMax && at(words.ends, to) - at(words.starts, from) <= windowCharactersMax) to += 1;
  return to;
}

function bestBreak(words: Words, { from, covered, reach }: { from: number; covered: number; reach: number }): number {
  const filled = tokensIn(words, from, reach);
  const lastBreak = (rank: number, tokensMin: number): number | null => {
    for (let index = reach; index > covered && tokensIn(words, from, index) >= tokensMin; index -= 1) {
      if (at(words.breaks, index) >= rank) return index;
    }
    return null;
  };
  return lastBreak(breakRank.block, filled / 3) ?? lastBreak(breakRank.sentenceOrLine, filled / 2) ?? lastBreak(breakRank.word, filled / 2) ?? reach;
}

/** The earliest sentence, line or block within 40 tokens of the end; without one, the earliest word; else the end itself. */
function overlapStart(words: Words, from: number, to: number): number {
  let earliest = to;
  let earliestSentence: number | null = null;
  for (let index = to - 1; index > from && tokensIn(words, index, to) <= overlapTokensMax; index -= 1) {
    if (at(words.breaks, index) >= breakRank.word) earliest = index;
    if (at(words.breaks, index) >= breakRank.sentenceOrLine) earliestSentence = index;
  }
  return earliestSentence ?? earliest;
}

function tokensIn(words: Words, from: number, to: number): number {
  return at(words.tokensBefore, to) - at(words.tokensBefore, from);
}

function at(column: readonly number[], index: number): number {
  return column[index] ?? 0;
}
