import { describeKind, isJsonObject, type JsonObject } from "@/lib/import/json-object";
import { reporunnerFormat, reporunnerFormatVersion } from "@/lib/import/to-reporunner-export";
import { nodeCountMax } from "@/lib/schemas/workflow";
import { importFileCountMax } from "@/lib/schemas/workflow-import";

/** One workflow as it stands in a file; `wrapper` is what stood around it and may name it. */
export type FoundWorkflow = { source: unknown; wrapper: JsonObject };
export type CheckedSource = { ok: true; format: "reporunner" | "n8n"; fields: JsonObject; nodes: JsonObject[] } | { ok: false; error: string };

const wrapperNames = ["workflows", "workflow", "data"] as const;
/** n8n's template API wraps twice: `{ workflow: { name, workflow: { nodes } } }`. */
const wrapperDepthMax = 4;

/** One more than allowed is enough to refuse a list; the rest of a long one is not looked at. */
export function findWorkflowSources(value: unknown, wrapper: JsonObject = {}, depth = 0): FoundWorkflow[] {
  if (depth >= wrapperDepthMax) return [{ source: value, wrapper }];
  if (Array.isArray(value)) return value.slice(0, importFileCountMax + 1).flatMap((item: unknown) => findWorkflowSources(item, {}, depth + 1));
  if (!isJsonObject(value) || "nodes" in value) return [{ source: value, wrapper }];
  const name = wrapperNames.find((candidate) => typeof value[candidate] === "object" && value[candidate] !== null);
  return name === undefined ? [{ source: value, wrapper }] : findWorkflowSources(value[name], { ...wrapper, ...value }, depth + 1);
}

/** What a converter may rely on: an object with a list of objects as nodes, of a known format. */
export function checkSource(source: unknown): CheckedSource {
  if (!isJsonObject(source)) return { ok: false, error: `A workflow is expected, but there is ${describeKind(source)}.` };
  const { nodes } = source;
  if (source.format === reporunnerFormat && source.version !== reporunnerFormatVersion) return { ok: false, error: unknownVersion(source.version) };
  if (!Array.isArray(nodes)) return { ok: false, error: "The workflow has no list of nodes: it is neither a Reporunner workflow nor an n8n export." };
  if (nodes.length > nodeCountMax) return { ok: false, error: overLimit({ count: nodes.length, noun: "nodes", max: nodeCountMax }) };
  const faulty = nodes.findIndex((node: unknown) => !isJsonObject(node));
  if (faulty >= 0) return { ok: false, error: `Node ${faulty + 1} is ${describeKind(nodes[faulty])}, not an object.` };
  const objects = nodes.filter(isJsonObject);
  return { ok: true, format: detectFormat(source, objects), fields: source, nodes: objects };
}

export function overLimit({ count, noun, max }: { count: number; noun: string; max: number }): string {
  return `The workflow has ${count.toLocaleString("en")} ${noun}; at most ${max.toLocaleString("en")} are allowed.`;
}

/** By shape, for files carry no reliable mark: only n8n has `connections`, only we have `edges` and nodes with `data`. */
function detectFormat(source: JsonObject, nodes: JsonObject[]): "reporunner" | "n8n" {
  const hasEdges = Array.isArray(source.edges);
  const hasConnections = isJsonObject(source.connections);
  if (source.format === reporunnerFormat) return "reporunner";
  if (hasEdges !== hasConnections) return hasEdges ? "reporunner" : "n8n";
  return nodes.some((node) => isJsonObject(node.data)) ? "reporunner" : "n8n";
}

function unknownVersion(version: unknown): string {
  return `The workflow was exported in version ${JSON.stringify(version) ?? "unknown"} of the Reporunner format; this installation reads version ${reporunnerFormatVersion}.`;
}
