import { parsePair } from "@/components/executions/execution-search";
import type { CustomDataPair } from "@/lib/queries/execution-filter";

export type SearchText = { kind: "pair"; pair: CustomDataPair } | { kind: "error"; errorText: string };

/** What the free text means: `customer=acme` is custom data, all else part of an error's message. In quotes it is a message whatever it looks like. */
export function readSearchText(text: string): SearchText {
  const trimmed = text.trim();
  const quoted = /^"(.+)"$/s.exec(trimmed)?.[1]?.trim();
  if (quoted !== undefined) return { kind: "error", errorText: quoted };
  const pair = parsePair(trimmed);
  return pair === null ? { kind: "error", errorText: trimmed } : { kind: "pair", pair };
}

/** The text that reads back as this message. */
export function showErrorText(errorText: string): string {
  const isPlain = readSearchText(errorText).kind === "error" && !/^".+"$/s.test(errorText);
  return errorText === "" || isPlain ? errorText : `"${errorText}"`;
}
