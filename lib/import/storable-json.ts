import type { ImportNotes } from "@/lib/import/import-notes";
import { isJsonObject, type JsonObject } from "@/lib/import/json-object";

/**
 * Field names that do not survive the store: mongoose drops or trips over `__proto__`, `prototype` and `$__`, and the
 * BSON writer throws on `_bsontype`. Names with `$` or `.` round-trip since MongoDB 5.
 */
const unstorableNames = new Set(["__proto__", "prototype", "$__", "_bsontype"]);

/** BSON forbids NUL in names, PostgreSQL in texts; UTF-8 has no halved surrogates. */
const unstorableCharacter = /[\0\p{Surrogate}]/u;

/** The same JSON with what no store can hold taken out, each loss noted. Recursive: check the depth first. */
export function toStorableJson(value: unknown, notes: ImportNotes): unknown {
  if (typeof value === "string") return toStorableText(value, notes);
  if (typeof value === "number" && !Number.isFinite(value)) {
    notes.count("unstorableNumber");
    return null;
  }
  if (Array.isArray(value)) return value.map((item) => toStorableJson(item, notes));
  if (!isJsonObject(value)) return value;
  const storable: JsonObject = {};
  for (const name of Object.keys(value)) addStorableField(storable, name, value[name], notes);
  return storable;
}

function addStorableField(storable: JsonObject, name: string, item: unknown, notes: ImportNotes): void {
  const storableName = toStorableText(name, notes);
  if (unstorableNames.has(storableName)) notes.count("unstorableName", storableName);
  else storable[storableName] = toStorableJson(item, notes);
}

function toStorableText(text: string, notes: ImportNotes): string {
  if (!unstorableCharacter.test(text)) return text;
  notes.count("unstorableText");
  return text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
