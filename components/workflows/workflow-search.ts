import { createLoader, parseAsBoolean, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { WorkflowFilter } from "@/lib/queries/workflows";

/** The list's part of the address; the page and the browser read it alike. */
export const listSearch = {
  q: parseAsString.withDefault(""),
  tag: parseAsNativeArrayOf(parseAsString).withDefault([]),
  isActive: parseAsBoolean,
  trash: parseAsBoolean.withDefault(false),
};
export const loadListSearch = createLoader(listSearch);

export const workflowTabs = ["graph", "nodes", "json", "details"] as const;
export type WorkflowTab = (typeof workflowTabs)[number];
export const detailSearch = { tab: parseAsStringLiteral(workflowTabs).withDefault("graph"), node: parseAsString };

const textMax = 200;
const tagLengthMax = 50;
const tagsMax = 20;

/** A link that somebody cut or made longer is still a list, so what the API would refuse is left out. In the trash nothing is active. */
export function toWorkflowFilter({ q, tag, isActive, trash }: { q: string; tag: string[]; isActive: boolean | null; trash: boolean }): WorkflowFilter {
  const tags = [...new Set(tag.map((text) => text.trim()))].filter((text) => text !== "" && text.length <= tagLengthMax);
  return { q: q.trim().slice(0, textMax), tag: tags.slice(0, tagsMax), isActive: trash ? null : isActive, isDeleted: trash };
}

export function isFiltered({ q, tag, isActive }: WorkflowFilter): boolean {
  return q !== "" || tag.length > 0 || isActive !== null;
}
