/** In UTF-16 units, the end not included. */
export type TextRange = { start: number; end: number };
type TextPart = { start: number; text: string; isMarked: boolean };

/** Ranges outside the text are cut, overlapping ones not marked twice: what is shown is always the whole text, once. */
export function splitHighlights(text: string, ranges: readonly TextRange[]): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end <= position) return;
    parts.push({ start: position, text: text.slice(position, end), isMarked });
    position = end;
  };
  for (const { start, end } of [...ranges].sort((left, right) => left.start - right.start)) {
    if (end <= start) continue;
    add(Math.min(Math.max(start, 0), text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return parts;
}
