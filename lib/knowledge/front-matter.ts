import { parseDocument } from "yaml";

/** `body` is the article's text, `afterBlock` what follows the block: they differ where the block was kept as text. */
export type FrontMatter = { fields: Record<string, unknown>; body: string; afterBlock: string; warnings: string[] };

const opening = /^---[ \t]*(?:\r\n|\r|\n)/;
const closing = /^(?:---|\.\.\.)[ \t]*$/m;
const charactersMax = 64 * 1024;

/** The YAML between `---` lines at a text's very beginning. What cannot be read stays in `body`, with a warning. */
export function splitFrontMatter(text: string): FrontMatter {
  const begin = opening.exec(text)?.[0].length;
  const end = begin === undefined ? null : closing.exec(text.slice(begin, begin + charactersMax));
  if (begin === undefined || end === null) return { fields: {}, body: text, afterBlock: text, warnings: [] };
  const parsed = parseFields(text.slice(begin, begin + end.index));
  const afterBlock = text.slice(begin + end.index + end[0].length);
  if ("reason" in parsed) return { fields: {}, body: text, afterBlock, warnings: [`The front matter was kept as text: ${parsed.reason}.`] };
  return { fields: parsed.fields, body: afterBlock, afterBlock, warnings: [] };
}

function parseFields(yaml: string): { fields: Record<string, unknown> } | { reason: string } {
  try {
    const document = parseDocument(yaml, { logLevel: "error", stringKeys: true });
    const [error] = document.errors;
    if (error?.message.startsWith("Maximum call stack")) return { reason: "it is nested too deeply" };
    if (error) return { reason: `line ${(error.linePos?.[0].line ?? 0) + 1}: ${error.message.split(/ at line |\n/)[0]}` };
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (value === null) return { fields: {} };
    return isRecord(value) ? { fields: value } : { reason: "it is not a list of names and values" };
  } catch (error) {
    if (error instanceof ReferenceError) return { reason: "it has aliases (*name), which are not read" };
    if (error instanceof RangeError) return { reason: "it is nested too deeply" };
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
