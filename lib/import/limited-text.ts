import type { ImportNotes } from "@/lib/import/import-notes";
import { shorten } from "@/lib/import/shorten";

/** A text that the schemas accept; one that was too long is noted. */
export function toLimitedText(text: string, max: number, notes: ImportNotes): string {
  if (text.length > max) notes.count("shortenedText", text);
  return shorten(text, max);
}
