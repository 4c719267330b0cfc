const ERROR_LEVEL = 50;
const PLAIN_ERROR = /^\s*(?:⨯|Uncaught\b|\w*Error\b|FATAL\b|node:internal\b)/;

function ofLogRecord(line: string): string | null | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const record: { level?: unknown; msg?: unknown; err?: { message?: unknown } } = JSON.parse(line);
    if (typeof record.level !== "number") return undefined;
    if (record.level < ERROR_LEVEL) return null;
    return [record.msg, record.err?.message].filter((part) => typeof part === "string" && part !== "").join(": ");
  } catch {
    return undefined;
  }
}

/** What to show of a line of a process's output at the terminal; null for a line that is no error. */
export function errorText(line: string): string | null {
  const ofRecord = ofLogRecord(line);
  if (ofRecord !== undefined) return ofRecord;
  return PLAIN_ERROR.test(line) ? line.trim() : null;
}
