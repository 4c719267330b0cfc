import "server-only";
import { createOpenApiDocument } from "@/lib/adapters/openapi";
import { env } from "@/lib/env";
import type { ApiDocument } from "@/lib/schemas/api-document";

let text: string | undefined;

/** OpenAPI 3.1 as JSON, made once: it changes with the code and with nothing else. */
export function readApiDocumentText(): string {
  text ??= JSON.stringify(createOpenApiDocument({ url: env().REPORUNNER_URL, version: "1.0.0" }));
  return text;
}

export function readApiDocument(): ApiDocument {
  return JSON.parse(readApiDocumentText());
}
