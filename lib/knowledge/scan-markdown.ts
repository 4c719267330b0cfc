import { headingText } from "@/lib/knowledge/heading-text";

/**
 * Ranges are UTF-16 offsets, `end` excluded, in order and not overlapping; together they hold every non-blank character.
 * `prose` wraps where it likes, `lines` (code, tables, lists, quotes, HTML) means something by its line ends.
 */
export type MarkdownBlock = { kind: "heading"; start: number; end: number; depth: number; text: string } | { kind: "prose" | "lines"; start: number; end: number };

type Line = { start: number; end: number; text: string };
type Until = { isLast: (line: string) => boolean; keepsBlankLines: boolean };

const blank = /^\s*$/;
const atxHeading = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const setextUnderline = /^ {0,3}(=+|-+)[ \t]*$/;
const fenceOpening = /^ {0,3}(`{3,})[^`]*$|^ {0,3}(~{3,})/;
const lineBound = /^(?: {4}|\t)|^\s*(?:[-*+>|<]|\d{1,9}[.)][ \t])/;
const rawTag = /^ {0,3}<(pre|script|style|textarea)(?=[\s>]|$)/i;
const htmlTag = /^ {0,3}<\/?[a-z][^<>]*>?/i;

/**
 * Finds headings and blocks line by line, in time that grows with the text's length and nothing else. The parser of remark
 * is not used because it does not: 64 KiB of underlined headings or of quote marks took it 47 and 17 seconds, 2 MiB of
 * plain documentation 10 and 2 GB. A test holds the headings of real documents against it.
 */
export function scanMarkdown(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: { kind: "prose" | "lines"; start: number; end: number; lines: number; until: Until | null; first: string } | null = null;

  function close(): void {
    if (open) blocks.push({ kind: open.kind, start: open.start, end: open.end });
    open = null;
  }
  return blocks;
}
