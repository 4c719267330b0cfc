import { locateJsonError } from "@/lib/import/json-error";
import { isDeeperThan, nestingDepthMax } from "@/lib/import/nesting-depth";

export type ParsedJson = { ok: true; value: unknown } | { ok: false; error: string };

export function parseJson(content: string): ParsedJson {
  const text = content.replace(/^\uFEFF/, "");
  if (text.trim() === "") return { ok: false, error: "The file is empty." };
  try {
    const value: unknown = JSON.parse(text);
    if (isDeeperThan(value, nestingDepthMax)) return { ok: false, error: `The file nests deeper than ${nestingDepthMax} levels.` };
    return { ok: true, value };
  } catch {
    return { ok: false, error: toSentence(text) };
  }
}

function toSentence(text: string): string {
  const found = locateJsonError(text);
  if (found === null) return "The file is not JSON.";
  return `The file is not JSON: ${found.reason} (line ${found.line}, column ${found.column}).`;
}
