import "server-only";
import { problemResponse } from "@/lib/adapters/problem";
import { bodyBytesMaxDefault, readJson } from "@/lib/adapters/read-body";
import { createRequestContext, requestIdOf } from "@/lib/adapters/request-context";
import { env } from "@/lib/env";
import { AppError, badRequest, toAppError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import type { Operation } from "@/lib/operations/define-operation";

export type RouteHandler = (request: Request, context: { params: Promise<Record<string, string | string[] | undefined>> }) => Promise<Response>;
/** Turns a request's body into the operation's input where it is not plain JSON. */
export type ReadBody = (request: Request, bytesMax: number) => Promise<unknown>;

/** The door for integrations and for the browser's re-reads: an operation's result as JSON, its error as RFC 9457 problem+json. */
export function route(operation: Operation, { read = readJson }: { read?: ReadBody } = {}): RouteHandler {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    try {
      const context = await createRequestContext({ headers: request.headers, organizationSlug: request.headers.get("x-organization"), requestId });
      if (context.actor.kind === "user") refuseForeignOrigin(request);
      const result = await operation.execute(
        context,
        await readInput({ request, params: await params, operation, read, isKnown: context.actor.kind !== "anonymous" }),
      );
      return answer({ result, operation, requestId });
    } catch (error) {
      const appError = toAppError(error);
      if (appError.code === "internal") logger.error({ requestId, operation: operation.name, err: appError.cause ?? appError }, "request failed");
      return problemResponse({ error: appError, requestId });
    }
  };
}

/** Path parameters win over the query and the body. A stranger's body is not read: the operation refuses first. */
async function readInput({
  request,
  params,
  operation,
  read,
  isKnown,
}: {
  request: Request;
  params: Record<string, unknown>;
  operation: Operation;
  read: ReadBody;
  isKnown: boolean;
}): Promise<unknown> {
  if (!isKnown) return {};
  const query = readQuery(new URL(request.url).searchParams);
  if (request.method === "GET" || request.method === "DELETE") return { ...query, ...params };
  const body = hasNoBody(request) && Object.keys(params).length > 0 ? {} : await read(request, operation.http?.bodyBytesMax ?? bodyBytesMaxDefault);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw badRequest("The body must be a JSON object.");
  return { ...body, ...query, ...params };
}

/** Next gives a body to every request but `GET`: by HTTP/1.1 there is none without a length and without chunks. */
function hasNoBody({ body, headers }: Request): boolean {
  if (body === null) return true;
  return headers.get("content-type") === null && !headers.has("transfer-encoding") && (headers.get("content-length") ?? "0") === "0";
}

type QueryValue = string | string[];

/** A repeated parameter is a list, and `a.b=c` is the field `b` of `a`; none vanishes. */
function readQuery(parameters: URLSearchParams): Record<string, QueryValue | Record<string, QueryValue>> {
  const plain = new Map<string, QueryValue>();
  const nested = new Map<string, [string, QueryValue][]>();
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const value = values.length === 1 ? (values[0] ?? "") : values;
    const [, field, key] = /^([^.]+)[.](.+)$/s.exec(name) ?? [];
    if (field === undefined || key === undefined || parameters.has(field)) plain.set(name, value);
    else nested.set(field, [...(nested.get(field) ?? []), [key, value]]);
  }
  return { ...Object.fromEntries(plain), ...Object.fromEntries([...nested].map(([field, entries]) => [field, Object.fromEntries(entries)])) };
}

/** A cookie is sent by the browser whoever asks: a change must come from a page of ours. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === "GET") return;
  const origin = request.headers.get("origin");
  const allowed = [new URL(env().REPORUNNER_URL).host, request.headers.get("host")];
  if (origin === null || !URL.canParse(origin) || !allowed.includes(new URL(origin).host))
    throw new AppError({ code: "forbidden", message: "This change did not come from a page of this site." });
}

function answer({ result, operation, requestId }: { result: unknown; operation: Operation; requestId: string }): Response {
  const headers = new Headers({ "cache-control": "no-store", "x-request-id": requestId });
  const status = operation.http?.status ?? 200;
  if (status === 204) return new Response(null, { status, headers });
  headers.set("content-type", "application/json");
  if (operation.http?.isDownload) headers.set("content-disposition", `attachment; filename="${fileNameOf(result)}"`);
  return new Response(JSON.stringify(result), { status, headers });
}

function fileNameOf(result: unknown): string {
  const name: unknown = typeof result === "object" && result !== null ? Reflect.get(result, "name") : undefined;
  const safe = String(name ?? "export")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${safe.slice(0, 80) || "export"}.json`;
}
