import { hashApiKey, startOfApiKey } from "@/lib/auth/api-key-secret";
import type { Runtime } from "@/lib/context";
import { Permission } from "@/lib/schemas/permission";
import { makeContext, newObjectId } from "@/tests/support/test-runtime";

type RouteHandler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };
export type Call = { params?: Record<string, string>; body?: BodyInit; json?: unknown; headers?: Record<string, string>; secret?: string | null };

/** The route handlers use the process's runtime: in a test that is the test's. */
export function useRuntime(runtime: Runtime): void {
  process.env.REPORUNNER_URL = "http://localhost:3000";
  Object.assign(process.env, {
    MONGODB_URI: "mongodb://unused",
    DATABASE_URL: "postgres://unused",
    REDIS_URL: "redis://unused",
    REPORUNNER_AUTH_SECRET: "a-secret-of-the-tests-that-is-long-enough",
    REPORUNNER_ENCRYPTION_KEY: "7".repeat(64),
    EMBEDDING_MODEL_DIR: "/unused",
  });
  Reflect.set(globalThis, Symbol.for("reporunner.runtime"), runtime);
}

/** An API key in an organization of its own. */
export async function createKey({
  runtime,
  organizationId = newObjectId(),
  scopes = [...Permission.options],
}: {
  runtime: Runtime;
  organizationId?: string;
  scopes?: Permission[];
}): Promise<string> {
  const secret = `rr_${newObjectId()}${newObjectId()}`;
  const { db } = makeContext({ runtime, organizationId });
  await db.mongo.apiKeys.insert({ name: "Test", start: startOfApiKey(secret), keyHash: hashApiKey(secret), scopes, createdBy: null, expiresAt: null });
  return secret;
}

/** Calls one method of a route file as Next does. */
export async function call(
  handler: RouteHandler,
  { method, path, secret, params = {}, body, json, headers = {} }: Call & { method: string; path: string },
): Promise<Answer> {
  const allHeaders = new Headers(headers);
  if (secret) allHeaders.set("authorization", `Bearer ${secret}`);
  if (json !== undefined) allHeaders.set("content-type", "application/json");
  const content = json === undefined ? body : JSON.stringify(json);
  const request = new Request(`http://localhost:3000${path}`, { method, headers: allHeaders, ...(content === undefined ? {} : { body: content }) });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? {} : JSON.parse(text), headers: response.headers };
}
