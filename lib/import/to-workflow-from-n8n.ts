import type { ImportNotes } from "@/lib/import/import-notes";
import { isJsonObject, type JsonObject, textOf } from "@/lib/import/json-object";
import { toEdgesFromN8n } from "@/lib/import/n8n-connections";
import { toNodeFromN8n } from "@/lib/import/n8n-node";
import { assignUniqueIds } from "@/lib/import/unique-ids";
import { type ConversionInput, toWorkflowHead } from "@/lib/import/workflow-head";
import type { CreateWorkflowInput, WorkflowNode } from "@/lib/schemas/workflow";

/** Kept under `settings.n8n`: sub-workflow nodes name the workflow they call by this id. */
const originFields = ["id", "versionId", "createdAt", "updatedAt", "isArchived", "nodeGroups"];
const handledFields = new Set([
  "nodes",
  "connections",
  "name",
  "description",
  "tags",
  "active",
  "settings",
  "meta",
  "pinData",
  "staticData",
  "parentFolder",
  "folder",
]);
/** Bookkeeping of the other installation, of no meaning here. */
const silentlyLeftOut = new Set(["activeVersionId", "activeVersion", "versionCounter", "versionMetadata", "sourceWorkflowId", "triggerCount", "hash"]);

export function toWorkflowFromN8n({ fields, nodes: sources, wrapper, fileTitle, notes }: ConversionInput): CreateWorkflowInput {
  const meta = isJsonObject(fields.meta) ? fields.meta : {};
  const parentFolder = isJsonObject(fields.parentFolder) ? { folder: fields.parentFolder.name } : {};
  const head = toWorkflowHead({ candidates: [fields, { description: meta.description }, parentFolder, wrapper], fileTitle, notes });
  const nodes = toNodes(sources, notes);
  const nodeIdByName = toNodeIdByName(sources, nodes, notes);
  noteLeftOut(fields, notes);
  return {
    ...head,
    nodes,
    edges: toEdgesFromN8n({ connections: fields.connections, nodeIdByName, nodeIds: nodes.map(({ id }) => id), notes }),
    isActive: false,
    settings: toSettings(fields, meta),
  };
}

function toNodes(sources: JsonObject[], notes: ImportNotes): WorkflowNode[] {
  const { ids, withoutId, withSharedId } = assignUniqueIds({ wishes: sources.map(({ id }) => textOf(id)), prefix: "node", max: 200 });
  return sources.map((source, index) => {
    if (withoutId.has(index)) notes.count("nodeWithoutId");
    if (withSharedId.has(index)) notes.count("nodeWithSharedId", textOf(source.name));
    return toNodeFromN8n({ source, id: ids[index] ?? `node-${index + 1}`, notes });
  });
}

function toNodeIdByName(sources: JsonObject[], nodes: WorkflowNode[], notes: ImportNotes): Map<string, string> {
  const nodeIdByName = new Map<string, string>();
  sources.forEach((source, index) => {
    const name = textOf(source.name);
    const nodeId = nodes[index]?.id;
    if (name === "" || nodeId === undefined) return;
    if (nodeIdByName.has(name)) notes.count("nodeWithSharedName", name);
    else nodeIdByName.set(name, nodeId);
  });
  return nodeIdByName;
}

function toSettings(fields: JsonObject, meta: JsonObject): JsonObject {
  const origin = Object.fromEntries(
    originFields.filter((field) => fields[field] !== undefined && fields[field] !== null).map((field) => [field, fields[field]]),
  );
  if (meta.templateId !== undefined) origin.templateId = meta.templateId;
  return { ...(Object.keys(origin).length > 0 && { n8n: origin }), ...(isJsonObject(fields.settings) && fields.settings) };
}

function noteLeftOut(fields: JsonObject, notes: ImportNotes): void {
  if (fields.active === true) notes.warn("The workflow was active in n8n. It was imported inactive, so that nothing runs before you switch it on.");
  if (hasContent(fields.pinData)) notes.warn("Pinned test data was not imported, because it may hold personal data or secrets.");
  if (hasContent(fields.staticData)) notes.warn("Data saved by earlier runs (staticData) was not imported, because it may hold personal data or secrets.");
  for (const field of Object.keys(fields)) {
    if (!handledFields.has(field) && !originFields.includes(field) && !silentlyLeftOut.has(field)) notes.count("fieldLeftOut", field);
  }
}

/** Some exports hold `staticData` as a JSON text. */
function hasContent(value: unknown): boolean {
  if (typeof value === "string") return value !== "" && value !== "{}" && value !== "null";
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
