const readMax = 400;
const charactersMax = 120;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** A code span, an escape, an entity, a tag, emphasis: what was found first is not looked into. */
const mark = /(`+)(.+?)\1|\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot|nbsp);|<\/?[a-z][^<>]*>|[*~]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/giu;

/** A heading's words without its marks (links, code, emphasis, tags, `{#anchors}`): one line, 120 characters at most, sound Unicode. */
export function headingText(markdown: string): string {
  const text = markdown
    .slice(0, readMax)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/[ \t]+#+[ \t]*$/, "")
    .replace(/\{[:#][^{}]*\}[ \t]*$/, "")
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, "$1")
    .replace(mark, (_match, ...[, code, escaped, entity]: (string | undefined)[]) => code?.trim() ?? escaped ?? entities[entity ?? ""] ?? "");
  return shorten(text.replace(/\s+/g, " ").trim(), charactersMax);
}

/** Cut between code points, with an ellipsis in place of what is left out. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.trimEnd()}…`;
}
