import { readPath, shortType } from "@/components/workflows/node-kind";
import type { WorkflowEdge, WorkflowNode } from "@/lib/schemas/workflow";

/** `key` is one and the same for handles that mean the same port; `name` is set where the handle is a word and no number. */
export type Port = { key: string; kind: string; index: number; name: string | null };

/** "main:1", "ai_tool:0", "ai_tool", "true" or nothing at all: hand-written workflows use any of them. */
export function parseHandle(handle: string | null | undefined): Port {
  if (handle === null || handle === undefined || handle === "" || handle === "main") return { key: "main:0", kind: "main", index: 0, name: null };
  const [, kind, index] = /^(.+):(\d{1,4})$/.exec(handle) ?? [];
  if (kind !== undefined && index !== undefined) return { key: `${kind}:${Number(index)}`, kind, index: Number(index), name: null };
  if (handle.startsWith("ai_")) return { key: `${handle}:0`, kind: handle, index: 0, name: null };
  return { key: handle, kind: "main", index: 0, name: handle };
}

export function isMain(edge: WorkflowEdge): boolean {
  return parseHandle(edge.sourceHandle).kind === "main";
}

/** "ai_languageModel" is "language model". */
export function nameKind(kind: string): string {
  return kind
    .replace(/^ai_/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/_/g, " ")
    .toLowerCase();
}

/** How an output is called in the tool the workflow comes from, where that can be read from the node. */
export function nameOutput(node: WorkflowNode, { name, index }: Port): string {
  if (name !== null) return name;
  const type = shortType(node.type);
  const known = fixedOutputs(type, node)?.[index] ?? readOutput(node, index);
  if (known !== undefined) return known;
  if (readPath(node.data, ["onError"]) === "continueErrorOutput") return index === 0 ? "success" : "error";
  return `output ${index + 1}`;
}

function fixedOutputs(type: string, node: WorkflowNode): string[] | undefined {
  if (type === "if") return ["true", "false"];
  if (type === "filter") return ["kept", "discarded"];
  if (type === "sentimentAnalysis") return ["positive", "neutral", "negative"];
  // Version 3 of n8n's loop exchanged its outputs.
  if (type === "splitInBatches") return Number(readPath(node.data, ["typeVersion"]) ?? 3) >= 3 ? ["done", "loop"] : ["loop", "done"];
  return undefined;
}

/** Switches and classifiers let their author name the outputs. */
function readOutput({ data }: WorkflowNode, index: number): string | undefined {
  const places = [
    ["rules", "values", index, "outputKey"],
    ["rules", "rules", index, "outputKey"],
    ["categories", "categories", index, "category"],
  ];
  for (const place of places) {
    const value = readPath(data.parameters, place);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return undefined;
}
