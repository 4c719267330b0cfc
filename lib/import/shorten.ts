/** Cuts to `max` UTF-16 units without halving a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "");
}
