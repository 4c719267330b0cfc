import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RouteHandler } from "@/lib/adapters/route";
import type { Runtime } from "@/lib/context";
import { httpOperations } from "@/lib/operations/catalogue";
import { Api, type HttpResponse, type Problem } from "@/tests/client/api.generated";
import { clientFile, generateClient } from "@/tests/client/generate-client";
import { createKey, useRuntime } from "@/tests/support/api";
import { openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
let api: Api<string>;
beforeAll(async () => {
  runtime = await openTestRuntime();
  useRuntime(runtime);
  api = new Api<string>({
    customFetch: throughRoutes,
    securityWorker: (secret) => (secret === null ? {} : { headers: { authorization: `Bearer ${secret}` } }),
  });
  api.setSecurityData(await createKey({ runtime }));
});
afterAll(() => runtime.close());

/** What Next does with an address: the route file, its method, the parts of the path. */
async function throughRoutes(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const path = new URL(request.url).pathname.replace(/^\/api\/v1/, "");
  const isPattern = (pattern: string) => new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}$`).test(path);
  const patterns = httpOperations.flatMap(({ http }) => (http !== null && isPattern(http.path) ? [http.path] : []));
  const pattern = patterns.sort((a, b) => a.split("{").length - b.split("{").length)[0] ?? "/[...unknown]";
  const routes: Record<string, RouteHandler> = await import(join(resolve("app/api/v1"), pattern.replace(/\{(\w+)\}/g, "[$1]"), "route.ts"));
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const values = pattern.split("/").flatMap((part, at) => (part.startsWith("{") ? [decodeURIComponent(path.split("/")[at] ?? "")] : []));
  const handler = routes[request.method];
  if (handler === undefined) throw new Error(`${pattern} has no ${request.method}`);
  return handler(request, { params: Promise.resolve(Object.fromEntries(names.map((name, at) => [name, values[at]]))) });
}

type Refusable = HttpResponse<unknown, Problem | void>;

/** The client throws what is no success. */
async function refusalOf(request: Promise<Refusable>): Promise<Refusable> {
  return request.then(
    () => Promise.reject(new Error("was not refused")),
    (refusal: Refusable) => refusal,
  );
}

describe("the typed client", () => {
  it("is generated from the document as it is now", async () => {
    expect(readFileSync(clientFile, "utf8"), "run `npm run client`").toBe(await generateClient());
  });

  it("creates, lists, changes under If-Match and deletes, and reads a refusal", async () => {
    const idempotent = { headers: { "Idempotency-Key": "first" } };
    const created = await api.workflows.workflowCreate({ name: "By client", tags: ["client"] }, idempotent);
    const again = await api.workflows.workflowCreate({ name: "By client", tags: ["client"] }, idempotent);
    expect(again.data).toEqual(created.data);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const { workflowId, version } = created.data;
    expect(version).toBe(1);

    const { data: page } = await api.workflows.workflowList({ tag: ["client"], limit: 10 });
    expect(page.items.map((item) => item.workflowId)).toEqual([workflowId]);
    expect(page.nextCursor).toBeNull();

    const etag = created.headers.get("etag") ?? "";
    const changed = await api.workflows.workflowUpdate(workflowId, { name: "Changed" }, { headers: { "If-Match": etag } });
    expect(changed.data).toMatchObject({ name: "Changed", version: 2 });
    const late = await refusalOf(api.workflows.workflowUpdate(workflowId, { name: "Late" }, { headers: { "If-Match": etag } }));
    expect(late.error).toMatchObject({ status: 412, code: "precondition_failed", type: "/problems/precondition_failed" });

    await api.workflows.workflowDelete(workflowId);
    const { data: trashed } = await api.workflows.workflowGet(workflowId);
    expect(trashed.deletedAt).not.toBeNull();
    const unknown = await refusalOf(api.workflows.workflowGet("0".repeat(24)));
    expect(unknown.error).toMatchObject({ status: 404, detail: "There is no such workflow." });
  });

  it("finds what it wrote, and says which field is refused", async () => {
    await api.knowledge.articleCreate({ title: "Rotate a key", content: "Once a year." });
    const { data: found } = await api.search.search({ q: "rotate", mode: "keyword" });
    expect(found.items.map(({ title }) => title)).toEqual(["Rotate a key"]);
    const refused = await refusalOf(api.knowledge.articleCreate({ title: "", content: "Text" }));
    expect(refused.error).toMatchObject({ status: 400, errors: [{ path: "title" }] });
  });
});
