import type { ImportNotes } from "@/lib/import/import-notes";
import { isJsonObject, type JsonObject } from "@/lib/import/json-object";

export function toParameters(value: unknown, label: string, notes: ImportNotes): JsonObject {
  if (isJsonObject(value)) return value;
  const isEmpty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) notes.count("nodeWithBadParameters", label);
  return {};
}
