import type { ImportNotes } from "@/lib/import/import-notes";
import { isJsonObject, type JsonObject, textOf } from "@/lib/import/json-object";
import { toLimitedText } from "@/lib/import/limited-text";

/** What both converters are given: a checked workflow, and what stood around it in the file. */
export type ConversionInput = { fields: JsonObject; nodes: JsonObject[]; wrapper: JsonObject; fileTitle: string; notes: ImportNotes };
export type WorkflowHead = { name: string; description: string; tags: string[]; folder: string | null };

const tagCountMax = 50;

/** The fields that both formats share. `candidates` come in order of trust: the workflow, then what stood around it. */
export function toWorkflowHead({ candidates, fileTitle, notes }: { candidates: JsonObject[]; fileTitle: string; notes: ImportNotes }): WorkflowHead {
  const first = (field: string) => candidates.map((candidate) => textOf(candidate[field]).trim()).find((text) => text !== "") ?? "";
  return {
    name: toLimitedText(first("name") || fileTitle, 200, notes),
    description: toLimitedText(first("description"), 5_000, notes),
    tags: toTags(candidates.map(({ tags }) => tags).find(Array.isArray) ?? [], notes),
    folder: toLimitedText(first("folder"), 200, notes).trim() || null,
  };
}

/** The name of a file as a title: no folders, no extension, "(2)" for the second workflow in it. */
export function toFileTitle(fileName: string, index: number): string {
  const title = (fileName.split(/[\\/]/).at(-1) ?? "").replace(/\.json$/i, "").trim() || "Untitled workflow";
  return index === 0 ? title : `${title} (${index + 1})`;
}

/** n8n writes tags as `{ name }`, older exports and we as texts. */
function toTags(values: unknown[], notes: ImportNotes): string[] {
  const names = values.map((tag) => textOf(isJsonObject(tag) ? tag.name : tag).trim()).filter((name) => name !== "");
  const tags = [...new Set(names.map((name) => toLimitedText(name, 50, notes).trim()))];
  for (const tag of tags.slice(tagCountMax)) notes.count("tagOverLimit", tag);
  return tags.slice(0, tagCountMax);
}
