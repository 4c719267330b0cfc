import { nameOfRef, resolveSchema, type Schemas } from "@/components/api-docs/operations";
import type { JsonSchema } from "@/lib/schemas/api-document";

/** One short line: `string or null`, `list of Workflow`, `"draft" | "published"`. */
export function describeType(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return nameOfRef(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(describeType))].join(" or ");
  if (schema.type === "array") return `list of ${describeType(schema.items ?? {})}`;
  if (schema.type === "object" && schema.properties === undefined) {
    const values = typeof schema.additionalProperties === "object" ? describeType(schema.additionalProperties) : "any value";
    return `object of ${values}`;
  }
  return schema.type ?? "any value";
}

export function describeLimits(schema: JsonSchema): string[] {
  const own = [
    schema.format === "date-time" ? "ISO 8601, UTC" : schema.format,
    range(schema.minLength, schema.maxLength, "characters"),
    range(schema.minimum, schema.maximum, ""),
    range(schema.minItems, schema.maxItems, "items"),
    schema.pattern === undefined || schema.format !== undefined ? undefined : `matches ${schema.pattern}`,
    schema.default === undefined ? undefined : `default ${JSON.stringify(schema.default)}`,
  ].filter((text) => text !== undefined && text !== "");
  const ofChoices = (schema.anyOf ?? schema.oneOf ?? []).flatMap(describeLimits);
  return [...new Set([...own, ...ofChoices])] as string[];
}

function range(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  const text = least === undefined ? (most === undefined ? undefined : `at most ${most}`) : most === undefined ? `at least ${least}` : `${least} to ${most}`;
  return text === undefined ? undefined : `${text} ${unit}`.trim();
}

/** The object whose fields a reader wants to see: the schema itself, what it lists, or the first object among its choices. */
export function objectWithin(schema: JsonSchema, schemas: Schemas): { object: JsonSchema; names: string[] } | null {
  const names = schema.$ref === undefined ? [] : [nameOfRef(schema.$ref)];
  const found = resolveSchema(schema, schemas);
  if (found.properties !== undefined && Object.keys(found.properties).length > 0) return { object: found, names };
  const inner = [found.items, ...(found.anyOf ?? found.oneOf ?? []), typeof found.additionalProperties === "object" ? found.additionalProperties : undefined];
  for (const candidate of inner) {
    const deeper = candidate === undefined ? null : objectWithin(candidate, schemas);
    if (deeper !== null) return { object: deeper.object, names: [...names, ...deeper.names] };
  }
  return null;
}
