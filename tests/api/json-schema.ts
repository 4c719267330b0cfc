import { z } from "zod";

export type JsonSchema = { [keyword: string]: unknown };

/** Strictly as the document says it: an undeclared field is a fault. `components` are the document's schemas. */
export function toParser(schema: JsonSchema, components: JsonSchema): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: components }).replaceAll("#/components/schemas/", "#/$defs/");
  return z.fromJSONSchema(JSON.parse(text));
}

/** The least that the schema takes: required fields only. @throws where it cannot tell what a string must look like */
export function sampleOf(schema: JsonSchema, components: JsonSchema): unknown {
  const sample = build(schema, components);
  const result = toParser(schema, components).safeParse(sample);
  if (!result.success) throw new Error(`no valid input can be made from the schema (${JSON.stringify(sample)}): give one in tests/api/walk-examples.ts`);
  return sample;
}

function build(schema: JsonSchema, components: JsonSchema): unknown {
  if (typeof schema.$ref === "string") return build(asSchema(components[schema.$ref.split("/").at(-1) ?? ""]), components);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.examples)) return schema.examples[0];
  if ("default" in schema) return schema.default;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [choice] = [schema.anyOf, schema.oneOf].flatMap((choices) => (Array.isArray(choices) ? choices : []));
  if (choice !== undefined) return build(asSchema(choice), components);
  switch (schema.type) {
    case "object":
      return buildObject(schema, components);
    case "array":
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => build(asSchema(schema.items), components));
    case "string":
      return schema.format === "date-time" ? new Date().toISOString() : "a".repeat(Math.max(1, Number(schema.minLength ?? 1)));
    case "integer":
    case "number":
      return Number(schema.minimum ?? 1);
    case "boolean":
      return true;
    default:
      return null;
  }
}

function buildObject(schema: JsonSchema, components: JsonSchema): JsonSchema {
  const properties = asSchema(schema.properties ?? {});
  const required: unknown[] = Array.isArray(schema.required) ? schema.required : [];
  return Object.fromEntries(required.map((name) => [String(name), build(asSchema(properties[String(name)]), components)]));
}

function asSchema(value: unknown): JsonSchema {
  if (typeof value !== "object" || value === null) throw new Error("the document refers to a schema that is not there");
  return { ...value };
}
