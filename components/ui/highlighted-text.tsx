import { splitHighlights, type TextRange } from "@/components/ui/split-highlights";

export type HighlightedTextProps = { text: string; highlights: readonly TextRange[] };

export function HighlightedText({ text, highlights }: HighlightedTextProps) {
  return splitHighlights(text, highlights).map((part) =>
    part.isMarked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}
