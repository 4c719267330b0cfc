import { headingText } from "@/lib/knowledge/heading-text";

/**
 * Offsets are UTF-16, `end` excluded, in order and not overlapping; the blocks together hold every non-blank character.
 * `prose` wraps where it likes; in `lines` (code, tables, lists, quotes, HTML) the line ends mean something.
 */
export type MarkdownBlock =
  | { kind: "heading"; start: number; end: number; depth: number; text: string }
  | { kind: "prose" | "lines"; start: number; end: number };

type Line = { start: number; end: number; text: string };
/** `isLast` is set where the block is verbatim and ends at a mark, not at a blank line. */
type OpenBlock = {
  kind: "prose" | "lines";
  start: number;
  end: number;
  firstLine: string;
  lineCount: number;
  isHtml: boolean;
  isLast: ((line: string) => boolean) | null;
};
/** `isInList`: indented lines belong to a list item, and code in it ends with it. */
type Scan = { blocks: MarkdownBlock[]; open: OpenBlock | null; isInList: boolean };

const atxHeading = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const setextUnderline = /^ {0,3}(?:=+|-+)[ \t]*$/;
const listMarker = /^\s*(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/;
/** Repeated eight times at most: an unbounded group overflows the stack on a long line. */
const listMarkers = /^(?:\s*(?:[-*+]|\d{1,9}[.)])[ \t]){1,8}/;
const quoteOrRow = /^\s*[>|]/;
const indented = /^(?: {4}| {0,3}\t)/;
const htmlTag = /^ {0,3}<\/?[a-z]/i;
const verbatimTag = /^ {0,3}<(pre|script|style|textarea)(?=[\s>]|$)/i;

/**
 * Finds headings and blocks line by line, in time that grows with the length and nothing else. remark's parser does not
 * keep to that: 64 KiB of underlined headings took it 47 s, of quote marks 17 s and its stack, and documentation passes at
 * 150 KB/s. A test compares the headings of real documents with remark's.
 */
export function scanMarkdown(text: string): MarkdownBlock[] {
  const scan: Scan = { blocks: [], open: null, isInList: false };
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    // Blank lines are skipped by the pattern: more than one line end before a line is one.
    if (scan.open && !scan.open.isLast && isGap(text, scan.open.end, match.index)) closeBlock(scan);
    scanLine(scan, { start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  closeBlock(scan);
  return scan.blocks;
}

function isGap(text: string, from: number, to: number): boolean {
  return to - from > 2 || (to - from === 2 && text.slice(from, to) !== "\r\n");
}

function scanLine(scan: Scan, line: Line): void {
  const isBlank = line.text.trim() === "";
  const isListEnd = scan.isInList && isFlush(line.text);
  if (scan.open && (scan.open.isLast ? isListEnd && !isBlank : isBlank)) closeBlock(scan);
  const { open } = scan;
  if (isBlank) return;
  if (open?.isLast) {
    extendBlock(open, line);
    if (open.isLast(line.text)) closeBlock(scan);
  } else if (open?.isHtml) extendBlock(open, line);
  else if (!takeHeading(scan, line)) takeText(scan, line);
}

function isFlush(line: string): boolean {
  return !/^[ \t]/.test(line);
}

function takeHeading(scan: Scan, line: Line): boolean {
  const { open } = scan;
  const atx = atxHeading.exec(line.text);
  if (atx) {
    closeBlock(scan);
    scan.isInList = false;
    scan.blocks.push({ kind: "heading", start: line.start, end: line.end, depth: atx[1]?.length ?? 1, text: headingText(atx[2] ?? "") });
    return true;
  }
  // Only one line of text makes an underlined heading: several are more often text before a rule, or front matter.
  if (open?.kind !== "prose" || open.lineCount !== 1 || !setextUnderline.test(line.text)) return false;
  scan.blocks.push({ kind: "heading", start: open.start, end: line.end, depth: line.text.includes("=") ? 1 : 2, text: headingText(open.firstLine) });
  scan.open = null;
  return true;
}

function takeText(scan: Scan, line: Line): void {
  const isRule = isThematicBreak(line.text);
  scan.isInList = !isRule && staysInList(scan, line.text);
  const isLast = verbatimEnd(line.text, scan.isInList);
  if (isLast || isRule) openBlock(scan, line, { kind: "lines", isLast });
  else if (listMarker.test(line.text) || quoteOrRow.test(line.text)) extendLines(scan, line);
  else if (!scan.open)
    openBlock(scan, line, { kind: htmlTag.test(line.text) || indented.test(line.text) ? "lines" : "prose", isHtml: htmlTag.test(line.text) });
  else extendBlock(scan.open, line);
  if (scan.open && isDelimiterRow(line.text)) scan.open.kind = "lines";
  if (isRule) closeBlock(scan);
}

/** A flush line stays in a list item as more of its paragraph, which code and comments are not. */
function staysInList({ isInList, open }: Scan, line: string): boolean {
  if (listMarker.test(line)) return true;
  return isInList && (!isFlush(line) || (open !== null && verbatimEnd(line, false) === null));
}

function extendLines(scan: Scan, line: Line): void {
  if (scan.open?.kind === "lines") extendBlock(scan.open, line);
  else openBlock(scan, line, { kind: "lines" });
}

function isThematicBreak(line: string): boolean {
  const marks = /^ {0,3}[-*_]/.test(line) ? line.replace(/[ \t]/g, "") : "";
  return marks.length >= 3 && marks.replaceAll(marks.charAt(0), "") === "";
}

/** The test for the last line of a block that this line opens, or null. */
function verbatimEnd(line: string, isInList: boolean): ((line: string) => boolean) | null {
  const text = isInList ? line.replace(listMarkers, "").trimStart() : line;
  const fence = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(text);
  const marks = fence?.[1] ?? fence?.[2];
  if (marks) return isClosingFence(marks, isInList);
  const tag = verbatimTag.exec(text)?.[1]?.toLowerCase();
  const end = tag ? `</${tag}>` : "-->";
  if ((tag || /^ {0,3}<!--/.test(text)) && !text.toLowerCase().includes(end)) return (later) => later.toLowerCase().includes(end);
  return null;
}

function isClosingFence(marks: string, isInList: boolean): (line: string) => boolean {
  return (line) => {
    const closing = line.trim();
    return closing.length >= marks.length && closing.replaceAll(marks.charAt(0), "") === "" && (isInList || !indented.test(line));
  };
}

/** `--- | ---` makes a table of the line before. */
function isDelimiterRow(line: string): boolean {
  return line.includes("|") && line.includes("-") && /^[\s|:-]+$/.test(line);
}

function openBlock(scan: Scan, line: Line, { kind, isHtml = false, isLast = null }: Pick<OpenBlock, "kind"> & Partial<OpenBlock>): void {
  closeBlock(scan);
  scan.open = { kind, isHtml, isLast, start: line.start, end: line.end, firstLine: line.text, lineCount: 1 };
}

function extendBlock(open: OpenBlock, line: Line): void {
  open.end = line.end;
  open.lineCount += 1;
}

function closeBlock(scan: Scan): void {
  if (scan.open) scan.blocks.push({ kind: scan.open.kind, start: scan.open.start, end: scan.open.end });
  scan.open = null;
}
