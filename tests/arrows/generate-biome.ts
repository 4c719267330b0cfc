import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { biomeConfig, typeOnlyRules } from "./generated-config";

const repository = join(import.meta.dirname, "../..");

/** Every generated file and its text; `arrows.test.ts` compares them with the tree. */
export function generatedFiles(): Map<string, string> {
  return new Map([["biome.json", `${toText(biomeConfig(), "")}\n`], ...typeOnlyRules()]);
}

/** JSON with one import pattern to a line, and whatever else fits on one: expanded, the file has twenty thousand lines. */
function toText(value: unknown, indent: string): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
  if (typeof value !== "object" || value === null || "group" in value || flat.length + indent.length <= 160) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => deeper + toText(item, deeper)).join(",\n")}\n${indent}]`;
  const entries = Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${toText(item, deeper)}`);
  return `{\n${entries.join(",\n")}\n${indent}}`;
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of generatedFiles()) writeFileSync(join(repository, path), text);
}
