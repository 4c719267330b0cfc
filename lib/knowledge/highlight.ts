import type { Highlight } from "@/lib/schemas/search";

/**
 * PostgreSQL's `ts_headline` without its markers, and where they were: UTF-16 offsets in `text`, in order, not overlapping.
 * A marker without its partner is dropped, but for a last start, which marks up to the end. Markers must be single
 * characters that the text cannot have.
 */
export function parseHeadline({ headline, startMarker, stopMarker }: { headline: string; startMarker: string; stopMarker: string }): {
  text: string;
  highlights: Highlight[];
} {
  const highlights: Highlight[] = [];
  let text = "";
  let start: number | null = null;

  function close(): void {
    if (start !== null && text.length > start) highlights.push({ start, end: text.length });
    start = null;
  }
  for (const part of splitKeeping(headline, startMarker, stopMarker)) {
    if (part === startMarker) start ??= text.length;
    else if (part === stopMarker) close();
    else text += part;
  }
  close();
  return { text, highlights };
}

function splitKeeping(text: string, startMarker: string, stopMarker: string): string[] {
  return text.split(startMarker).flatMap((piece, index) => {
    const parts = piece.split(stopMarker).flatMap((part, position) => (position === 0 ? [part] : [stopMarker, part]));
    return index === 0 ? parts : [startMarker, ...parts];
  });
}
