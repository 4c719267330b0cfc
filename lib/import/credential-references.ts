import type { ImportNotes } from "@/lib/import/import-notes";
import { isJsonObject, textOf } from "@/lib/import/json-object";
import { toLimitedText } from "@/lib/import/limited-text";

export type CredentialName = { type: string; name: string };

const credentialCountMax = 50;
const harmlessFields = new Set(["id", "name", "type"]);

/** From n8n's map of type → `{ id, name }` (or a bare name) or from our list. Whatever else a credential holds stays behind. */
export function toCredentialReferences(value: unknown, notes: ImportNotes): CredentialName[] {
  const entries = toEntries(value);
  for (const [type] of entries.slice(credentialCountMax)) notes.count("credentialOverLimit", type);
  return entries.slice(0, credentialCountMax).map(([type, credential]) => toReference(type, credential, notes));
}

function toEntries(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.map((item: unknown) => [isJsonObject(item) ? textOf(item.type) : "", item]);
  return isJsonObject(value) ? Object.entries(value) : [];
}

function toReference(type: string, credential: unknown, notes: ImportNotes): CredentialName {
  const name = isJsonObject(credential) ? textOf(credential.name) : textOf(credential);
  if (isJsonObject(credential) && Object.keys(credential).some((field) => !harmlessFields.has(field))) notes.count("credentialWithMore", name || type);
  return { type: toLimitedText(type, 200, notes), name: toLimitedText(name, 200, notes) };
}
