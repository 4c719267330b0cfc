import { isJsonObject } from "@/lib/import/json-object";
import type { WorkflowNode } from "@/lib/schemas/workflow";

/** n8n writes `[x, y]`, we write `{ x, y }`. Null for anything that is not two finite numbers. */
export function toPosition(value: unknown): WorkflowNode["position"] {
  const point = Array.isArray(value) ? { x: value[0] as unknown, y: value[1] as unknown } : value;
  if (!isJsonObject(point)) return null;
  const { x, y } = point;
  return isFiniteNumber(x) && isFiniteNumber(y) ? { ...point, x, y } : null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
