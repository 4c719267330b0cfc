/** Any of the words, whole; with `isStem` any word that begins so. Null where there is none to look for. */
export function toWordPattern(words: readonly string[], { isStem = false }: { isStem?: boolean } = {}): RegExp | null {
  if (words.length === 0) return null;
  const alternatives = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join("|")})${isStem ? "[\\p{L}\\p{N}_]*" : "(?![\\p{L}\\p{N}_])"}`, "giu");
}
