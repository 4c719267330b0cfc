/** Three pieces of Markdown, each of whole blocks; `passage` is the one to set off. */
export type PlacedPassage = { before: string; passage: string; after: string };

type Block = { start: number; end: number; isHeading: boolean };

const heading = /^ {0,3}#{1,6}(?:\s|$)/;
const fence = /^\s*(`{3,}|~{3,})/;
const definition = /^ {0,3}\[(?!\^)[^\]]+\]:\s+\S.*$/gm;

/**
 * Where an article's Markdown holds a passage, widened to whole blocks so that no list or code is cut in two. A passage
 * often begins with the heading of its section: that stays above the part set off. Null where the text is not there.
 */
export function placePassage({ content, passage }: { content: string; passage: string }): PlacedPassage | null {
  const wanted = passage.trim();
  const start = wanted === "" ? -1 : content.indexOf(wanted);
  if (start === -1) return null;
  const end = start + wanted.length;
  const touched = readBlocks(content).filter((block) => block.end > start && block.start < end);
  const firstText = touched.findIndex((block) => !block.isHeading);
  const lastText = touched.findLastIndex((block) => !block.isHeading);
  const first = touched[Math.max(firstText, 0)];
  const last = touched[lastText === -1 ? touched.length - 1 : lastText];
  if (first === undefined || last === undefined) return null;
  const definitions = (content.match(definition) ?? []).join("\n");
  const pieces = [content.slice(0, first.start), content.slice(first.start, last.end), content.slice(last.end)];
  const [before = "", own = "", after = ""] = pieces.map((piece) => (piece.trim() === "" ? "" : `${piece}\n\n${definitions}`));
  return { before, passage: own, after };
}

/** An imported file often repeats the title as its first heading. */
export function withoutTitle({ content, title }: { content: string; title: string }): string {
  const first = /^\s*# +(.+?)[ #]*(?:\r?\n|$)/.exec(content);
  if (first?.[1] === undefined || first[1].trim().toLowerCase() !== title.trim().toLowerCase()) return content;
  return content.slice(first[0].length);
}

/** A block begins at a heading, or flush left after a blank line: what is indented there belongs to the list before. */
function readBlocks(content: string): Block[] {
  const blocks: Block[] = [];
  let openFence: string | null = null;
  let isAfterBlank = true;
  for (const match of content.matchAll(/[^\n]*(?:\n|$)/g)) {
    const [line] = match;
    if (line === "") break;
    const isBlank = line.trim() === "";
    const isHeading = openFence === null && heading.test(line);
    const isStart = openFence === null && !isBlank && (isHeading || blocks.at(-1)?.isHeading === true || (isAfterBlank && !/^(?: {2}|\t)/.test(line)));
    if (isStart || blocks.length === 0) blocks.push({ start: match.index, end: match.index + line.length, isHeading });
    else if (!isBlank) extend(blocks, match.index + line.length);
    openFence = nextFence(openFence, line);
    isAfterBlank = isBlank;
  }
  return blocks;
}

function extend(blocks: Block[], end: number): void {
  const last = blocks.at(-1);
  if (last !== undefined) last.end = end;
}

function nextFence(open: string | null, line: string): string | null {
  const marks = fence.exec(line)?.[1] ?? null;
  if (open === null) return marks;
  return marks?.startsWith(open) && line.trim() === marks ? null : open;
}
