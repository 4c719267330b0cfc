import { nodeDataBytesMax } from "@/lib/schemas/execution";

export type JsonText = { json: string; bytes: number };

/** A JSON value as the text that is kept; null where there is none. Refused over 15 MB and where it nests too deep to be written. */
export function toJsonText(value: unknown): JsonText | { error: string } | null {
  if (value === undefined) return null;
  let json: string;
  try {
    json = JSON.stringify(value);
  } catch {
    return { error: "nests too deep" };
  }
  const bytes = Buffer.byteLength(json);
  return bytes > nodeDataBytesMax ? { error: `is too large: more than ${nodeDataBytesMax / 1024 / 1024} MB of JSON` } : { json, bytes };
}
