import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOpenApiDocument } from "@/lib/adapters/openapi";
import type { RouteHandler } from "@/lib/adapters/route";
import { ensureUser } from "@/lib/auth/people";
import type { Runtime } from "@/lib/context";
import { httpOperations } from "@/lib/operations/catalogue";
import { type JsonSchema, sampleOf, toParser } from "@/tests/api/json-schema";
import { creators, type Example, examples, type Walk } from "@/tests/api/walk-examples";
import { createKey, useRuntime } from "@/tests/support/api";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

type Content = Record<string, { schema: JsonSchema }>;
type DocumentedOperation = {
  operationId: string;
  parameters?: { in: string; name: string; required?: boolean; schema: JsonSchema }[];
  requestBody?: { content: Content };
  responses: Record<string, { $ref?: string; content?: Content }>;
};
type Document = {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: JsonSchema; responses: Record<string, { content?: Content }> };
};

const document: Document = JSON.parse(JSON.stringify(createOpenApiDocument({ url: "http://localhost:3000", version: "0" })));
const { schemas, responses } = document.components;
const steps = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: operation.operationId, method: method.toUpperCase(), path, operation })),
);
type Step = (typeof steps)[number];

let runtime: Runtime;
let walk: Walk;
let secret: string;
let powerless: string;
let session: Record<string, string>;
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
  const organizationId = newObjectId();
  walk = { runtime, organizationId, context: makeContext({ runtime, organizationId }) };
  secret = await createKey({ runtime, organizationId });
  powerless = await createKey({ runtime, organizationId, scopes: [] });
  session = await signIn();
});
afterAll(() => runtime.close());

async function signIn(): Promise<Record<string, string>> {
  const [email, password] = [`${newObjectId()}@example.test`, "correct-horse-battery"];
  const { userId } = await ensureUser({ auth: runtime.auth, email, name: "Mira", password });
  const { slug } = await runtime.identity.organizations.insert({ name: "Walk", slug: `walk-${newObjectId()}`, ownerId: userId });
  const { headers } = await runtime.auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
  const cookie = headers.getSetCookie().map((line) => line.split(";")[0]);
  return { cookie: cookie.join("; "), "x-organization": slug, origin: "http://localhost:3000" };
}

/** What a person or a key sends. Some routes are for people alone. */
function credentialsFor(name: string): Record<string, string> {
  const isForPeople = httpOperations.find((operation) => operation.name === name)?.permission === "signed-in";
  return isForPeople ? session : { authorization: `Bearer ${secret}` };
}

async function exampleOf({ name, operation }: Step): Promise<Example> {
  const example = (await examples[name]?.(walk)) ?? {};
  const params: Record<string, string> = { ...example.params };
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== "path" || parameter.name in params) continue;
    const create = creators[parameter.name];
    if (create === undefined) throw new Error(`nothing makes a ${parameter.name}: add it to \`creators\` in tests/api/walk-examples.ts`);
    params[parameter.name] = await create(walk);
  }
  const schema = operation.requestBody?.content["application/json"]?.schema;
  const hasBody = example.json !== undefined || example.body !== undefined || schema === undefined;
  return { ...example, params, ...(hasBody ? {} : { json: sampleOf(schema, schemas) }) };
}

async function send({ method, path }: Step, { params = {}, query = "", json, body, headers = {} }: Example): Promise<Response> {
  const file = join(resolve("app/api/v1"), path.replace(/\{(\w+)\}/g, "[$1]"), "route.ts");
  const routes: Record<string, RouteHandler | undefined> = await import(file);
  const handler = routes[method];
  if (handler === undefined) throw new Error(`${file} has no ${method}`);
  const content = json === undefined ? body : JSON.stringify(json);
  const allHeaders = new Headers(headers);
  if (json !== undefined) allHeaders.set("content-type", "application/json");
  const init = { method, headers: allHeaders, ...(content === undefined ? {} : { body: content }) };
  const address = `http://localhost:3000/api/v1${path.replace(/\{(\w+)\}/g, (_whole, name) => encodeURIComponent(params[name] ?? ""))}?${query}`;
  return handler(new Request(address, init), { params: Promise.resolve(params) });
}

async function expectProblem(step: Step, response: Response, status: number): Promise<void> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const documented = step.operation.responses[status];
  const content = documented?.$ref === undefined ? documented?.content : responses[documented.$ref.split("/").at(-1) ?? ""]?.content;
  const schema = content?.["application/problem+json"]?.schema;
  if (schema === undefined) throw new Error(`${step.name} may answer ${status}, and the document does not say so`);
  expect(toParser(schema, schemas).safeParse(JSON.parse(text)).error).toBeUndefined();
}

/** An id of the right form that nothing has. */
function absentId(schema: JsonSchema): string {
  const candidates = [newObjectId(), "999999999999", "absent"];
  const fitting = candidates.find((candidate) => toParser(schema, schemas).safeParse(candidate).success);
  if (fitting === undefined) throw new Error(`no absent id fits ${JSON.stringify(schema)}`);
  return fitting;
}

describe.each(steps)("$method $path", (step) => {
  const { operation, name } = step;

  it("answers as documented", async () => {
    const example = await exampleOf(step);
    const response = await send(step, { ...example, headers: { ...credentialsFor(name), ...example.headers } });
    const [status = "", documented] = Object.entries(operation.responses).find(([code]) => code.startsWith("2")) ?? [];
    const mediaType = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    if (mediaType !== "application/json") {
      const text = response.ok ? "" : await response.text();
      await response.body?.cancel().catch(() => undefined);
      expect(String(response.status), text).toBe(status);
      expect(Object.keys(documented?.content ?? { "": {} })).toContain(mediaType);
      return;
    }
    const body: unknown = await response.json();
    expect(String(response.status), JSON.stringify(body)).toBe(status);
    const schema = documented?.content?.["application/json"]?.schema;
    if (schema === undefined) throw new Error(`${name} answers with JSON that the document does not describe`);
    expect(toParser(schema, schemas).safeParse(body).error).toBeUndefined();
    expect(response.headers.get("x-request-id")).toBeTruthy();
    expect(response.headers.get("ratelimit")).toMatch(/^"default";r=\d+;t=\d+$/);
  });

  it("refuses a stranger, a key without the right, and what it does not know", async () => {
    await expectProblem(step, await send(step, {}), 401);
    await expectProblem(step, await send(step, { headers: { authorization: `Bearer ${powerless}` } }), 403);
    const example = await exampleOf(step);
    const headers = { ...credentialsFor(name), ...example.headers };
    await expectProblem(step, await send(step, { ...example, query: `${example.query ?? ""}&nosuchfield=1`, headers }), 400);
  });

  const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
  async function expectAbsent(): Promise<void> {
    const example = await exampleOf(step);
    const headers = { ...credentialsFor(name), ...example.headers };
    const params = Object.fromEntries(inPath.map((parameter) => [parameter.name, absentId(parameter.schema)]));
    const response = await send(step, { ...example, params, headers });
    if (example.absentStatus === undefined) await expectProblem(step, response, 404);
    else expect(response.status).toBe(example.absentStatus);
  }
  if (inPath.length > 0) it("says not found of what is not there", expectAbsent);

  async function expectOtherTypeRefused(): Promise<void> {
    const { params = {} } = await exampleOf(step);
    const headers = { ...credentialsFor(name), "content-type": "application/x-www-form-urlencoded" };
    await expectProblem(step, await send(step, { params, body: "a=b", headers }), 415);
  }
  if (operation.requestBody !== undefined) it("refuses another content type", expectOtherTypeRefused);
});

it("walks every operation, and has no example for one that is gone", () => {
  expect(steps.map(({ name }) => name).sort()).toEqual(httpOperations.map(({ name }) => name).sort());
  const names = steps.map(({ name }) => name);
  expect(Object.keys(examples).filter((name) => !names.includes(name))).toEqual([]);
});
