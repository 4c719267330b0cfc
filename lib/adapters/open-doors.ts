import "server-only";
import { readApiDocumentText } from "@/lib/adapters/api-document";
import { problemResponse } from "@/lib/adapters/problem";
import { createRequestContext, requestIdOf } from "@/lib/adapters/request-context";
import { authorize } from "@/lib/auth/permissions";
import { runtime } from "@/lib/context";
import { AppError, toAppError } from "@/lib/errors";
import { metrics } from "@/lib/metrics";

// The doors that stand open: probes and the API's own description. None of them answers with anybody's data.

const json = { "content-type": "application/json", "cache-control": "no-store" };

/** The process is alive; asks no store. */
export async function healthz(): Promise<Response> {
  return new Response(JSON.stringify({ status: "ok" }), { headers: json });
}

/** 200 when all stores answer, else 503 with which of them does not. */
export async function readyz(): Promise<Response> {
  const { status, stores } = await runtime().health.check();
  const brief = Object.fromEntries(Object.entries(stores).map(([name, store]) => [name, store.status]));
  return new Response(JSON.stringify({ status, stores: brief }), { status: status === "healthy" ? 200 : 503, headers: json });
}

export async function openApi(): Promise<Response> {
  return new Response(readApiDocumentText(), { headers: json });
}

/** Prometheus text, for an API key with `health:read` or for a scraper on this machine that came through no proxy. */
export async function metricsText(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    if (!isLocal(request)) authorize((await createRequestContext({ headers: request.headers, organizationSlug: null, requestId })).actor, "health:read");
    const { registry, storeUp, storeSeconds, queueDepth } = metrics();
    const { stores } = await runtime().health.check();
    for (const [store, { status, latencyMs }] of Object.entries(stores)) {
      storeUp.set({ store }, status === "healthy" ? 1 : 0);
      if (latencyMs !== null) storeSeconds.set({ store }, latencyMs / 1_000);
    }
    queueDepth.set(
      await runtime()
        .jobs.depth()
        .catch(() => Number.NaN),
    );
    return new Response(await registry.metrics(), { headers: { "content-type": registry.contentType, "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse({ error: toAppError(error), requestId });
  }
}

/** Next puts the peer's address into `X-Forwarded-For` itself, after what a proxy wrote there. */
function isLocal(request: Request): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(request.headers.get("x-forwarded-for") ?? "");
}

export async function unknownRoute(request: Request): Promise<Response> {
  const error = new AppError({ code: "not_found", message: "There is no such route. `/api/v1/openapi.json` lists those that exist." });
  return problemResponse({ error, requestId: requestIdOf(request.headers) });
}
