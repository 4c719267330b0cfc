import "server-only";
import { meetsIfNoneMatch, toEntityTag } from "@/lib/adapters/entity-tag";
import { hashRequest, readIdempotencyKey } from "@/lib/adapters/idempotency-key";
import { problemResponse } from "@/lib/adapters/problem";
import { countRequest } from "@/lib/adapters/rate-limit";
import { type ReadBody, readInput } from "@/lib/adapters/read-input";
import { createRequestContext, requestIdOf } from "@/lib/adapters/request-context";
import { mayDo } from "@/lib/auth/permissions";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError, toAppError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import type { Operation } from "@/lib/operations/define-operation";

export type RouteHandler = (request: Request, context: { params: Promise<Record<string, string | string[] | undefined>> }) => Promise<Response>;

/** The door for integrations and for the browser's re-reads: an operation's result as JSON, its error as RFC 9457 problem+json. */
export function route(operation: Operation, { read }: { read?: ReadBody } = {}): RouteHandler {
  return async (request, { params }) => {
    const requestId = requestIdOf(request.headers);
    const headers = new Headers({ "cache-control": "no-store", "x-request-id": requestId });
    try {
      const context = await createRequestContext({ headers: request.headers, organizationSlug: request.headers.get("x-organization"), requestId });
      await countRequest(context.actor, headers);
      if (context.actor.kind === "user") refuseForeignOrigin(request);
      // The body of who may not do this is not read: the operation refuses first.
      const input = !mayDo(context.actor, operation.permission) ? {} : await readInput({ request, params: await params, operation, ...(read ? { read } : {}) });
      return answer({ result: await perform({ request, operation, context, input, headers }), operation, request, headers });
    } catch (error) {
      const appError = toAppError(error);
      if (appError.code === "internal") logger.error({ requestId, operation: operation.name, err: appError.cause ?? appError }, "request failed");
      return problemResponse({ error: appError, requestId, extra: headers });
    }
  };
}

type Performance = { request: Request; operation: Operation; context: Context; input: unknown; headers: Headers };

/** With an `Idempotency-Key`, once per key. The operation has authorised and parsed before a record is looked for. */
async function perform({ request, operation, context, input, headers }: Performance): Promise<unknown> {
  const { name, permission, http } = operation;
  const store = http?.idempotency;
  const key = typeof store === "string" && context.actor.kind !== "anonymous" ? readIdempotencyKey(request.headers) : null;
  if (typeof store !== "string" || key === null) return operation.execute(context, input);
  const requestHash = hashRequest({ operation: name, input });

  return operation.execute(context, input, async (run) => {
    const ownerId = permission === "signed-in" && context.actor.kind === "user" ? context.actor.viewer.userId : context.organizationId;
    const once = { store, request: { ownerId, key, operation: name, requestHash }, isSealed: http?.hasSecretAnswer === true };
    const { result, isReplayed } = await context.idempotency.runOnce(once, run);
    if (isReplayed) headers.set("Idempotency-Replayed", "true");
    return result;
  });
}

/** A cookie is sent by the browser whoever asks: a change must come from a page of ours. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === "GET") return;
  const origin = request.headers.get("origin");
  const allowed = [new URL(env().REPORUNNER_URL).host, request.headers.get("host")];
  if (origin === null || !URL.canParse(origin) || !allowed.includes(new URL(origin).host))
    throw new AppError({ code: "forbidden", message: "This change did not come from a page of this site." });
}

function answer({ result, operation, request, headers }: { result: unknown; operation: Operation; request: Request; headers: Headers }): Response {
  const status = operation.http?.status ?? 200;
  if (status === 204) return new Response(null, { status, headers });
  const body = JSON.stringify(result);
  if (operation.http?.hasEtag) {
    const entityTag = toEntityTag({ result, body });
    headers.set("etag", entityTag);
    if (request.method === "GET" && meetsIfNoneMatch(request.headers, entityTag)) return new Response(null, { status: 304, headers });
  }
  headers.set("content-type", "application/json");
  if (operation.http?.isDownload) headers.set("content-disposition", `attachment; filename="${fileNameOf(result)}"`);
  return new Response(body, { status, headers });
}

function fileNameOf(result: unknown): string {
  const name: unknown = typeof result === "object" && result !== null ? Reflect.get(result, "name") : undefined;
  const safe = String(name ?? "export")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${safe.slice(0, 80) || "export"}.json`;
}
