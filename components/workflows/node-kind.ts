import type { WorkflowNode } from "@/lib/schemas/workflow";

/** Ours is "note", n8n's "n8n-nodes-base.stickyNote". */
export function isNote({ type }: Pick<WorkflowNode, "type">): boolean {
  return type === "note" || type.toLowerCase().includes("stickynote");
}

/** n8n's package names say nothing to a reader: "n8n-nodes-base.googleSheets" is "googleSheets". */
export function shortType(type: string): string {
  return type.includes("n8n-nodes") ? type.slice(type.lastIndexOf(".") + 1) : type;
}

/** A value inside JSON of unknown shape, undefined where the path ends early. */
export function readPath(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

export function noteText({ data }: Pick<WorkflowNode, "data">): string {
  const content = readPath(data.parameters, ["content"]);
  return typeof content === "string" ? content : "";
}
