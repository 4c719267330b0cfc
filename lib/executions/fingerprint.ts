import { createHash } from "node:crypto";

/** Of a long message the beginning tells the cause; the rest is often the payload. */
const messageCharactersMax = 1_000;

const variableParts: [pattern: RegExp, replacement: string][] = [
  [/(\bhttps?:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, "$1"],
  [/"(?:[^"\\]|\\.)*"|`[^`]*`|(?<!\w)'(?:[^'\\]|\\.)*'(?!\w)/g, "<value>"],
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, "<id>"],
  [/\b0x[0-9a-f]+\b/gi, "<hex>"],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{8,}\b/gi, "<hex>"],
  [/\b(?=\w*\d)(?=\w*[A-Za-z])\w{16,}\b/g, "<id>"],
  [/\d+(?:[.,:]\d+)*/g, "<number>"],
  [/\s+/g, " "],
];

/** What is left of a failure's message when all that differs from run to run is taken out. */
export function normaliseErrorMessage(message: string): string {
  return variableParts.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message.slice(0, messageCharactersMax)).trim();
}

/** 16 hexadecimal digits, equal for failures of one cause: message without its variable parts, node and type. */
export function fingerprintError({ message, nodeId, nodeType }: { message: string; nodeId: string | null; nodeType: string | null }): string {
  const cause = JSON.stringify([normaliseErrorMessage(message), nodeId, nodeType]);
  return createHash("sha256").update(cause).digest("hex").slice(0, 16);
}
