import type { ApiDocument, ApiOperation, ApiResponse, JsonSchema } from "@/lib/schemas/api-document";

export type DocumentedOperation = ApiOperation & { method: string; path: string };
export type OperationGroup = { tag: string; operations: Pick<DocumentedOperation, "operationId" | "method" | "path" | "summary">[] };

export function listOperations({ paths }: ApiDocument): DocumentedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}

/** In the order in which the document names the tags first. */
export function groupOperations(document: ApiDocument): OperationGroup[] {
  const groups = new Map<string, OperationGroup>();
  for (const { tags, operationId, method, path, summary } of listOperations(document)) {
    const tag = tags[0] ?? "other";
    const group = groups.get(tag) ?? { tag, operations: [] };
    group.operations.push({ operationId, method, path, summary });
    groups.set(tag, group);
  }
  return [...groups.values()];
}

export function listResponses(document: ApiDocument, { responses }: ApiOperation): ({ status: string } & ApiResponse)[] {
  return Object.entries(responses).flatMap(([status, response]) => {
    const found = "$ref" in response ? document.components.responses?.[nameOfRef(response.$ref)] : response;
    return found === undefined ? [] : [{ status, ...found }];
  });
}

export function nameOfRef(ref: string): string {
  return ref.split("/").at(-1) ?? ref;
}

export type Schemas = Record<string, JsonSchema>;

export function resolveSchema(schema: JsonSchema, schemas: Schemas): JsonSchema {
  return schema.$ref === undefined ? schema : (schemas[nameOfRef(schema.$ref)] ?? {});
}
