import type { ImportNotes } from "@/lib/import/import-notes";
import { isJsonObject, type JsonObject, textOf } from "@/lib/import/json-object";
import { toLimitedText } from "@/lib/import/limited-text";
import { shorten } from "@/lib/import/shorten";
import { assignUniqueIds } from "@/lib/import/unique-ids";
import type { WorkflowEdge } from "@/lib/schemas/workflow";

type Connection = { sourceName: string; kind: string; outputIndex: number; entry: JsonObject };

/** n8n joins by node name: `{ [source]: { [kind]: [output][entry] } }`, with null for an output that leads nowhere. */
export function toEdgesFromN8n({
  connections,
  nodeIdByName,
  nodeIds,
  notes,
}: {
  connections: unknown;
  nodeIdByName: Map<string, string>;
  nodeIds: Iterable<string>;
  notes: ImportNotes;
}): WorkflowEdge[] {
  const taken = new Set(nodeIds);
  const endOf = (name: string) => nodeIdByName.get(name) ?? toMissingEnd(name, taken);
  const edges = readConnections(connections, notes).map((connection) => {
    const targetName = textOf(connection.entry.node);
    const missing = [connection.sourceName, targetName].filter((name) => !nodeIdByName.has(name));
    if (missing.length > 0) notes.count("brokenEdge", ...missing.map((name) => name || "(unnamed)"));
    return toEdge(connection, endOf(connection.sourceName), endOf(targetName), notes);
  });
  const { ids } = assignUniqueIds({ wishes: edges.map(({ id }) => id), prefix: "edge", max: 490 });
  return edges.map((edge, index) => ({ ...edge, id: ids[index] ?? edge.id }));
}

function toEdge({ kind, outputIndex, entry }: Connection, source: string, target: string, notes: ImportNotes): WorkflowEdge {
  const { node: _node, type, index, ...rest } = entry;
  const sourceHandle = `${toLimitedText(kind, 180, notes)}:${outputIndex}`;
  const targetHandle = `${toLimitedText(textOf(type) || kind, 180, notes)}:${toIndex(index)}`;
  return {
    id: `${source}:${sourceHandle}->${target}:${targetHandle}`,
    source,
    target,
    sourceHandle,
    targetHandle,
    ...(Object.keys(rest).length > 0 && { data: rest }),
  };
}

/** An edge into the void names what is missing, and never by chance the id of a node that exists. */
function toMissingEnd(name: string, taken: Set<string>): string {
  const end = shorten(name || "(unnamed)", 180);
  return taken.has(end) ? `missing:${end}` : end;
}

function toIndex(value: unknown): number {
  const index = Number(value);
  return Number.isSafeInteger(index) && index >= 0 ? index : 0;
}

function readConnections(connections: unknown, notes: ImportNotes): Connection[] {
  return readObject(connections, notes).flatMap(([sourceName, kinds]) =>
    readObject(kinds, notes).flatMap(([kind, outputs]) =>
      readList(outputs, notes).flatMap((targets, outputIndex) => readTargets(targets, notes).map((entry) => ({ sourceName, kind, outputIndex, entry }))),
    ),
  );
}

/** Hand-written files put a target straight where the list of targets belongs. */
function readTargets(targets: unknown, notes: ImportNotes): JsonObject[] {
  const list = isJsonObject(targets) || typeof targets === "string" ? [targets] : readList(targets, notes);
  return list.flatMap((target) => {
    if (typeof target === "string") return [{ node: target }];
    if (isJsonObject(target)) return [target];
    if (target !== null) notes.count("unreadableEdge");
    return [];
  });
}

function readObject(value: unknown, notes: ImportNotes): [string, unknown][] {
  if (isJsonObject(value)) return Object.entries(value);
  return readNothing(value, notes);
}

function readList(value: unknown, notes: ImportNotes): unknown[] {
  if (Array.isArray(value)) return value;
  return readNothing(value, notes);
}

function readNothing(value: unknown, notes: ImportNotes): [] {
  const isEmpty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) notes.count("unreadableEdge");
  return [];
}
