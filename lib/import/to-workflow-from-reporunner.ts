import { toCredentialReferences } from "@/lib/import/credential-references";
import type { ImportNotes } from "@/lib/import/import-notes";
import { isJsonObject, type JsonObject, textOf } from "@/lib/import/json-object";
import { toLimitedText } from "@/lib/import/limited-text";
import { toParameters } from "@/lib/import/node-parameters";
import { toPosition } from "@/lib/import/node-position";
import { shorten } from "@/lib/import/shorten";
import { assignUniqueIds } from "@/lib/import/unique-ids";
import { type ConversionInput, toWorkflowHead } from "@/lib/import/workflow-head";
import type { CreateWorkflowInput, WorkflowEdge, WorkflowNode } from "@/lib/schemas/workflow";

const handledFields = new Set(["format", "version", "name", "description", "nodes", "edges", "tags", "folder", "settings", "isActive"]);
/** What the API adds to a workflow; an import makes its own. */
const madeByUs = new Set(["workflowId", "organizationId", "nodeCount", "integrations", "createdAt", "updatedAt", "deletedAt", "source", "statistics"]);

export function toWorkflowFromReporunner({ fields, nodes: sources, wrapper, fileTitle, notes }: ConversionInput): CreateWorkflowInput {
  const edgeSources = readEdges(fields.edges, notes);
  const ends = edgeSources.flatMap(({ source, target }) => [textOf(source), textOf(target)]);
  const { nodes, nodeIdByOriginal } = toNodes(sources, ends, notes);
  if (fields.isActive === true) notes.warn("The workflow was active. It was imported inactive, so that nothing runs before you switch it on.");
  for (const field of Object.keys(fields)) if (!handledFields.has(field) && !madeByUs.has(field)) notes.count("fieldLeftOut", field);
  return {
    ...toWorkflowHead({ candidates: [fields, wrapper], fileTitle, notes }),
    nodes,
    edges: toEdges(edgeSources, nodeIdByOriginal, notes),
    isActive: false,
    settings: isJsonObject(fields.settings) ? fields.settings : {},
  };
}

/** New ids avoid what edges name, so that a broken edge stays broken. */
function toNodes(sources: JsonObject[], reserved: string[], notes: ImportNotes): { nodes: WorkflowNode[]; nodeIdByOriginal: Map<string, string> } {
  const wishes = sources.map(({ id }) => textOf(id));
  const { ids, withoutId, withSharedId } = assignUniqueIds({ wishes, prefix: "node", max: 200, reserved });
  const nodeIdByOriginal = new Map<string, string>();
  const nodes = sources.map((source, index) => {
    const id = ids[index] ?? `node-${index + 1}`;
    const wish = wishes[index] ?? "";
    if (wish !== "" && !nodeIdByOriginal.has(wish)) nodeIdByOriginal.set(wish, id);
    if (withoutId.has(index)) notes.count("nodeWithoutId");
    if (withSharedId.has(index)) notes.count("nodeWithSharedId", wish);
    return toNode(source, id, notes);
  });
  return { nodes, nodeIdByOriginal };
}

function toNode(source: JsonObject, id: string, notes: ImportNotes): WorkflowNode {
  const data = isJsonObject(source.data) ? source.data : {};
  const type = toLimitedText(textOf(source.type) || "unknown", 200, notes);
  const label = textOf(data.label) || textOf(source.name);
  const position = toPosition(source.position);
  const { disabled, ...rest } = data;
  if (label === "" && typeof data.label !== "string") notes.count("nodeWithoutName");
  if (textOf(source.type) === "") notes.count("nodeWithoutType", label || id);
  if (position === null && source.position !== null && source.position !== undefined) notes.count("nodeWithoutPosition");
  return {
    ...source,
    id,
    type,
    position,
    data: {
      ...rest,
      label: toLimitedText(typeof data.label === "string" ? data.label : label || type, 500, notes),
      integration: textOf(data.integration) === "" ? null : toLimitedText(textOf(data.integration), 200, notes),
      parameters: toParameters(data.parameters, label || id, notes),
      credentials: toCredentialReferences(data.credentials, notes),
      ...(typeof disabled === "boolean" && { disabled }),
    },
  };
}

function readEdges(value: unknown, notes: ImportNotes): JsonObject[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((edge) => {
    if (isJsonObject(edge) && textOf(edge.source) !== "" && textOf(edge.target) !== "") return [edge];
    notes.count("unreadableEdge");
    return [];
  });
}

function toEdges(sources: JsonObject[], nodeIdByOriginal: Map<string, string>, notes: ImportNotes): WorkflowEdge[] {
  const { ids, withSharedId } = assignUniqueIds({ wishes: sources.map(({ id }) => textOf(id)), prefix: "edge", max: 500 });
  return sources.map((edge, index) => {
    const [source, target] = [textOf(edge.source), textOf(edge.target)];
    const missing = [source, target].filter((end) => !nodeIdByOriginal.has(end));
    if (missing.length > 0) notes.count("brokenEdge", ...missing);
    if (withSharedId.has(index)) notes.count("edgeWithSharedId");
    const endOf = (end: string) => nodeIdByOriginal.get(end) ?? shorten(end, 200);
    return { ...edge, id: ids[index] ?? `edge-${index + 1}`, source: endOf(source), target: endOf(target), ...toHandles(edge, notes) };
  });
}

function toHandles(edge: JsonObject, notes: ImportNotes): Pick<WorkflowEdge, "sourceHandle" | "targetHandle"> {
  return { ...toHandle("sourceHandle", edge, notes), ...toHandle("targetHandle", edge, notes) };
}

function toHandle(side: "sourceHandle" | "targetHandle", edge: JsonObject, notes: ImportNotes): Partial<WorkflowEdge> {
  if (!(side in edge)) return {};
  return { [side]: edge[side] === null ? null : toLimitedText(textOf(edge[side]), 200, notes) };
}
