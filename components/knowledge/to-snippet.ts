import type { TextRange } from "@/components/ui/split-highlights";

export type Snippet = { text: string; highlights: TextRange[] };

const leadLength = 28;
const windowLength = 170;
const snippetLengthMax = 320;

/** In this order: code fences, rules, marks at the start of a line, link targets, emphasis, code and cells, a shell's continued line, white space. */
const syntax =
  /^[ \t]*(?:`{3,}|~{3,}).*$|^[ \t]*(?:[-*_]{3,}|\|[-:| \t]+)[ \t]*$|^[ \t]*(?:#{1,6}|[-*+>]|\d{1,3}[.)])[ \t]+|\]\([^()\s]*\)|\*\*|~~|(?<![\p{L}\p{N}_])_{1,2}(?=\p{L}[^_\n]{0,80}_)|(?<=(?<![\p{L}\p{N}_])_{1,2}[^_\n]{1,80})_{1,2}(?![\p{L}\p{N}_])|[`[\]|]|\\$|\s+/gmu;

/** A passage of Markdown as two lines of plain text that begin shortly before the place where most of the query's words are. */
export function toSnippet({ passage, highlights }: { passage: string; highlights: readonly TextRange[] }): Snippet {
  const plain = toPlain(passage, highlights);
  const from = startOfSnippet(plain);
  const text = plain.text.slice(from, from + snippetLengthMax);
  const lead = from === 0 ? "" : "…";
  const tail = from + text.length < plain.text.length ? "…" : "";
  return {
    text: lead + text + tail,
    highlights: plain.highlights
      .filter(({ end, start }) => start >= from && end <= from + text.length)
      .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length })),
  };
}

function toPlain(passage: string, highlights: readonly TextRange[]): Snippet {
  const cuts: { start: number; end: number; with: string }[] = [];
  for (const match of passage.matchAll(syntax)) cuts.push({ start: match.index, end: match.index + match[0].length, with: replacementOf(passage, match) });
  let text = "";
  let position = 0;
  const offsets = new Map<number, number>();
  const edges = highlights.flatMap(({ start, end }) => [start, end]).sort((left, right) => left - right);
  let edge = 0;
  function copyTo(end: number) {
    for (let at = edges[edge]; at !== undefined && at <= end; at = edges[++edge]) offsets.set(at, text.length + Math.max(at - position, 0));
    text += passage.slice(position, end);
    position = end;
  }
  for (const cut of cuts) {
    copyTo(cut.start);
    text += cut.with !== " " || (text !== "" && !text.endsWith(" ")) ? cut.with : "";
    position = cut.end;
  }
  copyTo(passage.length);
  return {
    text,
    highlights: highlights.flatMap(({ start, end }) => {
      const range = { start: offsets.get(start) ?? 0, end: offsets.get(end) ?? 0 };
      return range.end > range.start ? [range] : [];
    }),
  };
}

function replacementOf(passage: string, match: RegExpExecArray): string {
  const [found] = match;
  if (found.trim() !== "") return "";
  const line = passage.slice(passage.lastIndexOf("\n", match.index - 1) + 1, match.index);
  return found.includes("\n") && /^#{1,6} /.test(line) ? " · " : " ";
}

function startOfSnippet({ text, highlights }: Snippet): number {
  const counts = highlights.map(({ start }) => highlights.filter((other) => other.start >= start && other.end <= start + windowLength).length);
  const best = highlights[counts.indexOf(Math.max(...counts))]?.start ?? 0;
  if (best <= leadLength * 2) return 0;
  const space = text.indexOf(" ", best - leadLength);
  return space === -1 || space >= best ? best : space + 1;
}
