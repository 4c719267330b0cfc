import { type DocumentedOperation, resolveSchema, type Schemas } from "@/components/api-docs/operations";
import type { JsonSchema } from "@/lib/schemas/api-document";

/** A line to paste into a shell. The key comes from the environment, so that it stays out of the history. */
export function toCurl({ operation, serverUrl, schemas }: { operation: DocumentedOperation; serverUrl: string; schemas: Schemas }): string {
  const { method, path, parameters = [], requestBody } = operation;
  const query = parameters.filter((parameter) => parameter.in === "query" && parameter.required === true).map(({ name }) => `${name}=…`);
  const address = `${serverUrl}${path}${query.length === 0 ? "" : `?${query.join("&")}`}`;
  const json = requestBody?.content["application/json"]?.schema;
  const lines = [`curl${method === "GET" ? "" : ` -X ${method}`} ${quote(address)}`, `-H "Authorization: Bearer $REPORUNNER_API_KEY"`];
  if (parameters.some(({ name }) => name === "Idempotency-Key")) lines.push(`-H "Idempotency-Key: $(uuidgen)"`);
  if (parameters.some(({ name }) => name === "If-Match")) lines.push(`-H 'If-Match: "v1-…"'`);
  if (requestBody?.content["multipart/form-data"] !== undefined) lines.push("-F files=@article.md");
  else if (requestBody?.content["application/x-ndjson"] !== undefined) lines.push(`-H 'Content-Type: application/x-ndjson'`, "--data-binary @lines.ndjson");
  else if (json !== undefined) lines.push(`-H 'Content-Type: application/json'`, `-d ${quote(JSON.stringify(toSample(json, schemas)))}`);
  return lines.join(" \\\n  ");
}

/** Required fields only; where none is, the first one, so that there is something to change. */
function toSample(schema: JsonSchema, schemas: Schemas, depth = 0): unknown {
  const found = resolveSchema(schema, schemas);
  const [given] = [found.const, found.default, found.enum?.[0]].filter((value) => value !== undefined);
  if (given !== undefined) return given;
  const [choice] = found.anyOf ?? found.oneOf ?? [];
  if (choice !== undefined) return toSample(choice, schemas, depth);
  if (found.type === "array") return depth < 3 && found.items !== undefined ? [toSample(found.items, schemas, depth + 1)] : [];
  return found.type === "object" ? toSampleObject(found, schemas, depth) : toSampleScalar(found);
}

function toSampleObject({ properties = {}, required }: JsonSchema, schemas: Schemas, depth: number): Record<string, unknown> {
  const names = required ?? Object.keys(properties).slice(0, depth === 0 ? 1 : 0);
  return Object.fromEntries(names.map((name) => [name, toSample(properties[name] ?? {}, schemas, depth + 1)]));
}

function toSampleScalar({ type, minimum, format }: JsonSchema): string | number | boolean {
  if (type === "integer" || type === "number") return minimum ?? 1;
  if (type === "boolean") return true;
  return format === "date-time" ? "2026-01-31T12:00:00Z" : "…";
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
