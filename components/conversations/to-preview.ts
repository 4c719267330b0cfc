/** A message as one line of plain words: what Markdown would turn into a look is left out. */
export function toPreview(text: string): string {
  return text
    .replace(/```[a-z]*\s*/gi, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/^\s*(?:#{1,6}|[-*>])\s+/gm, "");
}
