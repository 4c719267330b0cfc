import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { httpOperations } from "@/lib/operations/catalogue";
import type { HttpBinding, Operation } from "@/lib/operations/define-operation";

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457" });

/** Other people's formats too: the report says what could not be read. */
const AnyJson = z.json().meta({ description: "A workflow, an n8n export, or a list of them" });
const Upload = z.object({ files: z.array(z.string().meta({ format: "binary" })) });

/** OpenAPI 3.1 of every operation that has a place in the API, from the schemas that the operations parse with. */
export function createOpenApiDocument({ url, version }: { url: string; version: string }) {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of httpOperations) {
    if (operation.http === null) continue;
    const { path, method } = operation.http;
    paths[path] = { ...paths[path], [method.toLowerCase()]: toOperationObject(operation) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: { title: "Reporunner Admin API", version, description: "Lists are `{ items, nextCursor }`; errors are RFC 9457 problem+json." },
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
  });
}

function toOperationObject({ name, permission, http, input, output }: Operation): ZodOpenApiOperationObject {
  if (http === null) throw new TypeError(`${name} has no place in the API`);
  const shape = input instanceof z.ZodObject ? input.shape : {};
  const pathNames = [...http.path.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
  const inPath = pick(shape, (key) => pathNames.includes(key));
  const rest = pick(shape, (key) => !pathNames.includes(key));
  const hasBody = http.method === "POST" || http.method === "PATCH";
  const status = String(http.status ?? 200);
  return {
    operationId: name,
    tags: [http.tag],
    summary: http.summary,
    description: `Permission: \`${permission}\`.`,
    requestParams: {
      ...(pathNames.length > 0 ? { path: z.object(inPath) } : {}),
      ...(!hasBody && Object.keys(rest).length > 0 ? { query: z.object(rest) } : {}),
    },
    ...(hasBody && (Object.keys(rest).length > 0 || http.requestContent)
      ? { requestBody: { required: true, content: bodyContent({ http, input, rest, hasPath: pathNames.length > 0 }) } }
      : {}),
    responses: {
      [status]: status === "204" ? { description: "Done" } : { description: "Done", content: { "application/json": { schema: output } } },
      default: { description: "Refused", content: { "application/problem+json": { schema: Problem } } },
    },
  };
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
