import "server-only";
import { randomUUID } from "node:crypto";
import { readActor } from "@/lib/auth/read-actor";
import { type Context, createContext, runtime } from "@/lib/context";

/** Ours, unless the caller sent one that is safe to put into a log line. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given !== null && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

export async function createRequestContext({
  headers,
  organizationSlug,
  requestId,
}: {
  headers: Headers;
  organizationSlug: string | null;
  requestId: string;
}): Promise<Context> {
  const opened = runtime();
  const sources = { auth: opened.auth, identity: opened.identity, cache: opened.cache, mongoGuard: opened.stores.mongoGuard };
  const actor = await readActor({ headers, organizationSlug, sources });
  return createContext({ runtime: opened, actor, requestId });
}
