import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { toResponses } from "@/lib/adapters/openapi-responses";
import { isRecord } from "@/lib/adapters/read-input";
import { httpOperations } from "@/lib/operations/catalogue";
import type { HttpBinding, Operation } from "@/lib/operations/define-operation";

/** Other people's formats too: the report says what could not be read. */
const AnyJson = z.unknown().meta({ description: "A workflow, an n8n export, or a list of them" });
const Upload = z.object({ files: z.array(z.string().meta({ format: "binary" })) });

const IdempotencyKey = z.string().min(1).max(255).optional().meta({
  description: "1 to 255 printable ASCII characters. For 24 h the same key with the same request gets the same answer and has no second effect.",
});
const IfMatch = z
  .string()
  .optional()
  .meta({ description: "The `ETag` of what you read: refused with 412 where it was changed since. `*` or no header: whatever is there." });
const IfNoneMatch = z.string().optional().meta({ description: "The `ETag` of what you have: answered with 304 and no body where it is still that." });

/** OpenAPI 3.1 of every operation that has a place in the API, from the schemas that the operations parse with. */
export function createOpenApiDocument({ url, version }: { url: string; version: string }) {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of httpOperations) {
    if (operation.http === null) continue;
    const { path, method } = operation.http;
    paths[path] = { ...paths[path], [method.toLowerCase()]: toOperationObject(operation) };
  }
  const document = createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "Reporunner Admin API",
        version,
        description: "Lists are `{ items, nextCursor }`; errors are RFC 9457 problem+json. With a session, the header `X-Organization` names the organization.",
      },
      servers: [{ url: `${url}/api/v1` }],
      security: [{ apiKey: [] }, { session: [] }],
      components: {
        securitySchemes: {
          apiKey: { type: "http", scheme: "bearer", description: "An API key, `rr_…`: it belongs to one organization." },
          session: {
            type: "apiKey",
            in: "cookie",
            name: "reporunner.session_token",
            description: "The browser's session; the organization is named in `X-Organization`.",
          },
        },
      },
      paths,
    },
    { override: ({ jsonSchema }) => dropNoise(jsonSchema) },
  );
  openUp(document.components?.schemas ?? {});
  return document;
}

/**
 * The only schemas that hold themselves are those of `z.json()`, which get such names. JSON Schema says "any JSON value" with no word at
 * all, and generators stumble over the cycle.
 */
function openUp(schemas: Record<string, object>): void {
  for (const name of Object.keys(schemas)) if (/^__schema\d+$/.test(name)) schemas[name] = { description: "Any JSON value" };
}

/** Zod says of every integer that it is a safe one, and spells out what `date-time` means. */
function dropNoise(schema: { minimum?: unknown; maximum?: unknown; format?: unknown; pattern?: unknown }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format === "date-time") delete schema.pattern;
}

function toOperationObject({ name, permission, http, input, output }: Operation): ZodOpenApiOperationObject {
  if (http === null) throw new TypeError(`${name} has no place in the API`);
  const shape = input instanceof z.ZodObject ? input.shape : {};
  const pathNames = [...http.path.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
  const inPath = pick(shape, (key) => pathNames.includes(key));
  // `If-Match` brings it.
  const rest = pick(shape, (key) => !pathNames.includes(key) && key !== "ifVersion");
  const hasBody = http.method === "POST" || http.method === "PATCH";
  const header = headersOf(http);
  return {
    operationId: name,
    tags: [http.tag],
    summary: http.summary,
    description: `Permission: \`${permission}\`.`,
    requestParams: {
      ...(pathNames.length > 0 ? { path: z.object(inPath) } : {}),
      ...(!hasBody && Object.keys(rest).length > 0 ? { query: z.object(asQuery(rest)) } : {}),
      ...(Object.keys(header).length > 0 ? { header: z.object(header) } : {}),
    },
    ...(hasBody && (Object.keys(rest).length > 0 || http.requestContent)
      ? { requestBody: { required: true, content: bodyContent({ http, input, rest, hasPath: pathNames.length > 0 }) } }
      : {}),
    responses: toResponses({ http, output }),
  };
}

function headersOf({ method, hasEtag, idempotency }: HttpBinding): Record<string, z.ZodType> {
  return {
    ...(typeof idempotency === "string" ? { "Idempotency-Key": IdempotencyKey } : {}),
    ...(hasEtag && method === "GET" ? { "If-None-Match": IfNoneMatch } : {}),
    ...(hasEtag && (method === "PATCH" || method === "DELETE") ? { "If-Match": IfMatch } : {}),
  };
}

/** A record is `name[key]=value`, and `name.key=value` too, which OpenAPI has no word for. */
function asQuery(shape: Record<string, z.ZodType>): Record<string, z.ZodType> {
  const entries = Object.entries(shape).map(([name, schema]) => {
    if (!isRecord(schema)) return [name, schema] as const;
    const description = `One entry each: \`${name}[key]=value\` or \`${name}.key=value\`.`;
    return [name, schema.meta({ description, ...schema.meta(), param: { style: "deepObject", explode: true } })] as const;
  });
  return Object.fromEntries(entries);
}

function bodyContent({ http, input, rest, hasPath }: { http: HttpBinding; input: z.ZodType; rest: Record<string, z.ZodType>; hasPath: boolean }) {
  const files = { "multipart/form-data": { schema: Upload } };
  if (http.requestContent === "multipart") return files;
  if (http.requestContent === "multipart or JSON") return { ...files, "application/json": { schema: AnyJson } };
  if (http.requestContent === "NDJSON") return { "application/x-ndjson": { schema: http.lineSchema ?? AnyJson } };
  return { "application/json": { schema: hasPath ? z.strictObject(rest) : input } };
}

function pick(shape: Record<string, z.ZodType>, isWanted: (key: string) => boolean): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => isWanted(key)));
}
