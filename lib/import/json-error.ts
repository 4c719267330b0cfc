/** `reason` continues the sentence "the file is not JSON: …". Lines and columns start at 1. */
export type JsonError = { reason: string; line: number; column: number };

type Expectation = "value" | "value or ]" | "name or }" | "name" | "colon" | "comma or end" | "nothing";
type Scan = { offset: number; expected: Expectation; open: ("[" | "{")[] };

const reasons: Record<Expectation, string> = {
  value: "a value is expected",
  "value or ]": 'a value or "]" is expected',
  "name or }": 'a name in double quotes or "}" is expected',
  name: "a name in double quotes is expected",
  colon: "a colon is expected",
  "comma or end": "a comma or a closing bracket is expected",
  nothing: "there is more text after the end of the document",
};

const blank = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const plainText = /[^"\\\p{Cc}]+|[\u007f-\u009f]+/uy;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where a text stops being JSON: the messages of `JSON.parse` name no position in most cases. Null when it is JSON. */
export function locateJsonError(text: string): JsonError | null {
  const scan: Scan = { offset: 0, expected: "value", open: [] };
  for (;;) {
    scan.offset = skip(blank, text, scan.offset);
    if (scan.offset >= text.length) return scan.expected === "nothing" ? null : toJsonError("it ends too early", text, scan.offset);
    const next = step(text, scan);
    if (next === null) return toJsonError(reasons[scan.expected], text, scan.offset);
    scan.offset = next;
  }
}

/** Consumes one token and says what may follow; null when the token does not fit. */
function step(text: string, scan: Scan): number | null {
  const character = text.charAt(scan.offset);
  if (scan.expected === "name" || scan.expected === "name or }") return character === "}" && scan.expected === "name or }" ? close(scan) : readName(text, scan);
  if (scan.expected === "colon") return character === ":" ? advance(scan, "value") : null;
  if (scan.expected === "comma or end") return readAfterValue(character, scan);
  if (scan.expected === "nothing") return null;
  if (character === "]" && scan.expected === "value or ]") return close(scan);
  return readValue(text, character, scan);
}

function readValue(text: string, character: string, scan: Scan): number | null {
  if (character === "[" || character === "{") {
    scan.open.push(character);
    return advance(scan, character === "[" ? "value or ]" : "name or }");
  }
  const end = character === '"' ? endOfString(text, scan.offset) : skip(scalar, text, scan.offset);
  if (end === null || end === scan.offset) return null;
  scan.expected = afterValue(scan);
  return end;
}

function readName(text: string, scan: Scan): number | null {
  const end = text.charAt(scan.offset) === '"' ? endOfString(text, scan.offset) : null;
  if (end !== null) scan.expected = "colon";
  return end;
}

function readAfterValue(character: string, scan: Scan): number | null {
  const isList = scan.open.at(-1) === "[";
  if (character === ",") return advance(scan, isList ? "value" : "name");
  return character === (isList ? "]" : "}") ? close(scan) : null;
}

function close(scan: Scan): number {
  scan.open.pop();
  return advance(scan, afterValue(scan));
}

function afterValue(scan: Scan): Expectation {
  return scan.open.length === 0 ? "nothing" : "comma or end";
}

function advance(scan: Scan, expected: Expectation): number {
  scan.expected = expected;
  return scan.offset + 1;
}

/** The offset behind the closing quote; null when the text has none or holds what JSON forbids. */
function endOfString(text: string, start: number): number | null {
  let offset = start + 1;
  while (offset < text.length && text.charAt(offset) !== '"') {
    const next = skip(escapeSequence, text, skip(plainText, text, offset));
    if (next === offset) return null;
    offset = next;
  }
  return offset < text.length ? offset + 1 : null;
}

function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function toJsonError(reason: string, text: string, offset: number): JsonError {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { reason, line: before.split("\n").length, column: offset - lineStart + 1 };
}
