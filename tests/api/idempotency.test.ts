import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { POST as createKeyRoute } from "@/app/api/v1/api-keys/route";
import { POST as createEmbeddingRoute } from "@/app/api/v1/embeddings/route";
import { POST as createArticleRoute } from "@/app/api/v1/knowledge/articles/route";
import { POST as importArticlesRoute } from "@/app/api/v1/knowledge/import/route";
import { POST as importWorkflowsRoute } from "@/app/api/v1/workflows/import/route";
import { POST as createWorkflowRoute } from "@/app/api/v1/workflows/route";
import { route } from "@/lib/adapters/route";
import type { Context, Runtime } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { httpOperations } from "@/lib/operations/catalogue";
import { defineOperation } from "@/lib/operations/define-operation";
import { enqueueEmbedding } from "@/lib/operations/knowledge";
import type { Permission } from "@/lib/schemas/permission";
import { type Answer, type Call, call, createKey, useRuntime } from "@/tests/support/api";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
let worker: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
  worker = await openTestRuntime("worker");
  useRuntime(runtime);
});
afterAll(() => Promise.all([runtime.close(), worker.close()]));

type Caller = { organizationId: string; context: Context; post: (handler: ReturnType<typeof route>, request: Call & { key?: string }) => Promise<Answer> };

async function newCaller(scopes?: Permission[]): Promise<Caller> {
  const organizationId = newObjectId();
  const secret = await createKey({ runtime, organizationId, ...(scopes ? { scopes } : {}) });
  return {
    organizationId,
    context: makeContext({ runtime, organizationId }),
    post: (handler, { key, headers = {}, ...request }) =>
      call(handler, { method: "POST", path: "/", secret, headers: { ...headers, ...(key === undefined ? {} : { "idempotency-key": key }) }, ...request }),
  };
}

const page = { limit: 50 };
const stores = [
  {
    store: "mongodb" as const,
    handler: createWorkflowRoute,
    body: { name: "Once" },
    other: { name: "Twice" },
    count: async ({ db }: Context) => (await db.mongo.workflows.findPage({ ...page, isDeleted: false })).items.length,
    write: async ({ db }: Context) => void (await db.saveWorkflow({ ...emptyWorkflow, name: "Half" })),
  },
  {
    store: "postgres" as const,
    handler: createArticleRoute,
    body: { title: "Once", content: "Text" },
    other: { title: "Twice", content: "Text" },
    count: async ({ db }: Context) => (await db.postgres.knowledgeBase.findPage(page)).items.length,
    write: async (context: Context) => {
      const article = { title: "Half", content: "Text", category: null, tags: [], status: "published" as const };
      await enqueueEmbedding(context, await context.db.postgres.knowledgeBase.insert(article));
    },
  },
];
const emptyWorkflow = { description: "", nodes: [], edges: [], isActive: false, tags: [], folder: null, settings: {} };

describe.each(stores)("an Idempotency-Key in $store", ({ store, handler, body, other, count, write }) => {
  /** An operation of the test's own, so that the moment between its write and its end is in the test's hand. */
  function makeRoute(afterWrite: () => Promise<void>) {
    const operation = defineOperation({
      name: "test.slow",
      permission: store === "mongodb" ? "workflow:write" : "knowledge:write",
      input: z.strictObject({}),
      output: z.object({ ok: z.boolean() }),
      http: { method: "POST", path: "/test", status: 201, tag: "test", summary: "", idempotency: store },
      async run(context) {
        await write(context);
        await afterWrite();
        return { ok: true };
      },
    });
    return route(operation);
  }

  it("gives the same answer to the same request and writes once", async () => {
    const { post, context } = await newCaller();
    const first = await post(handler, { json: body, key: "order 1" });
    const again = await post(handler, { json: body, key: "order 1" });
    expect(first).toMatchObject({ status: 201, headers: expect.objectContaining({}) });
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(await count(context)).toBe(1);
    expect((await post(handler, { json: body, key: "order 2" })).status).toBe(201);
    expect((await post(handler, { json: body })).status).toBe(201);
    expect(await count(context)).toBe(3);
  });

  it("refuses another body, and another operation, under the same key", async () => {
    const { post, context } = await newCaller();
    await post(handler, { json: body, key: "k" });
    expect(await post(handler, { json: other, key: "k" })).toMatchObject({ status: 422, body: { code: "idempotency_mismatch" } });
    expect(
      await post(
        makeRoute(async () => undefined),
        { json: {}, key: "k" },
      ),
    ).toMatchObject({ status: 422 });
    expect(await count(context)).toBe(1);
  });

  it("is another key in another organization, and gives nothing to who may not write", async () => {
    const [one, two] = [await newCaller(), await newCaller()];
    const first = await one.post(handler, { json: body, key: "k" });
    const second = await two.post(handler, { json: body, key: "k" });
    expect(second.status).toBe(201);
    expect(second.body).not.toEqual(first.body);
    const secret = await createKey({ runtime, organizationId: one.organizationId, scopes: ["workflow:read", "knowledge:read"] });
    expect(await call(handler, { method: "POST", path: "/", secret, json: body, headers: { "idempotency-key": "k" } })).toMatchObject({ status: 403 });
  });

  it("answers 409 to a second request while the first works, and the recorded answer when it is done", async () => {
    const { post, context } = await newCaller();
    const [written, mayEnd] = [signal(), signal()];
    const slow = makeRoute(async () => {
      written.give();
      await mayEnd.given;
    });
    const first = post(slow, { json: {}, key: "k" });
    await written.given;
    expect(await post(slow, { json: {}, key: "k" })).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(await count(context)).toBe(0);
    mayEnd.give();
    expect(await first).toMatchObject({ status: 201 });
    expect((await post(slow, { json: {}, key: "k" })).headers.get("idempotency-replayed")).toBe("true");
    expect(await count(context)).toBe(1);
  });

  it("leaves nothing of a request that fails after its write: no entity, no record, no job", async () => {
    const { post, context } = await newCaller();
    await worker.redis.flushdb();
    const failing = makeRoute(() => Promise.reject(new Error("the process ends here")));
    expect(await post(failing, { json: {}, key: "k" })).toMatchObject({ status: 500, body: { code: "internal" } });
    expect(await count(context)).toBe(0);
    expect(await worker.jobs.depth()).toBe(0);
    expect(
      await post(
        makeRoute(async () => undefined),
        { json: {}, key: "k" },
      ),
    ).toMatchObject({ status: 201 });
    expect(await count(context)).toBe(1);
    expect(await worker.jobs.depth()).toBe(store === "postgres" ? 1 : 0);
  });

  it("does not keep a refusal", async () => {
    const { post } = await newCaller();
    expect(await post(handler, { json: {}, key: "k" })).toMatchObject({ status: 400 });
    expect(await post(handler, { json: body, key: "k" })).toMatchObject({ status: 201 });
  });

  it("is forgotten after 24 hours", async () => {
    const { post, organizationId, context } = await newCaller();
    await post(handler, { json: body, key: "k" });
    const yesterday = new Date(Date.now() - 86_400_000 - 1_000);
    if (store === "mongodb") await runtime.stores.mongo.models.IdempotencyKey.updateOne({ organizationId, key: "k" }, { $set: { createdAt: yesterday } });
    else await worker.stores.postgres.pool.query("update idempotency_keys set created_at = $1 where organization_id = $2", [yesterday, organizationId]);
    expect((await post(handler, { json: other, key: "k" })).status).toBe(201);
    expect(await count(context)).toBe(2);
  });

  it.each([
    ["empty", ""],
    ["too long", "x".repeat(256)],
    ["not ASCII", "schlüssel"],
  ])("is refused when it is %s", async (_what, key) => {
    const { post } = await newCaller();
    expect(await post(handler, { json: body, key })).toMatchObject({ status: 400, body: { code: "bad_request" } });
  });
});

describe("an Idempotency-Key", () => {
  it("is declared by every POST that creates or imports, or its absence is explained", () => {
    for (const { name, http } of httpOperations) {
      if (http?.method !== "POST" || !(http.status === 201 || /\/(import|ingest)$/.test(http.path))) continue;
      const declared = http.idempotency;
      expect(typeof declared === "object" ? declared.notNeeded.length > 20 : declared, name).toBeTruthy();
    }
  });

  it("keeps a secret answer unreadable in the store", async () => {
    const { post, organizationId } = await newCaller();
    const json = { name: "CI", scopes: ["workflow:read"] };
    const first = await post(createKeyRoute, { json, key: "k" });
    expect(first.body.secret).toMatch(/^rr_/);
    expect((await post(createKeyRoute, { json, key: "k" })).body).toEqual(first.body);
    const record = await runtime.stores.mongo.models.IdempotencyKey.findOne({ organizationId, key: "k" }).lean();
    expect(record?.response.length).toBeGreaterThan(100);
    expect(record?.response).not.toContain(String(first.body.secret));
    expect(Buffer.from(record?.response ?? "", "base64").toString("latin1")).not.toContain(String(first.body.secret));
  });

  it("holds for files, whatever the boundary between them, and a bad file does not undo the good ones", async () => {
    const { post, context } = await newCaller();
    const upload = (...files: [string, string][]) => {
      const body = new FormData();
      for (const [name, content] of files) body.append("files", new File([content], name));
      return body;
    };
    const files: [string, string][] = [
      ["a.md", "# A\n\nText."],
      ["empty.md", ""],
      ["b.md", "# B\n\nText."],
    ];
    const first = await post(importArticlesRoute, { body: upload(...files), key: "k" });
    expect(first.body.results).toMatchObject([{ ok: true }, { ok: false }, { ok: true }]);
    const again = await post(importArticlesRoute, { body: upload(...files), key: "k" });
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(again.body).toEqual(first.body);
    expect(await post(importArticlesRoute, { body: upload(["a.md", "# A\n\nOther."]), key: "k" })).toMatchObject({ status: 422 });
    expect((await context.db.postgres.knowledgeBase.findPage(page)).items).toHaveLength(2);
    const workflows = { json: [{ name: "W", nodes: [{ id: "1", name: "A", type: "n8n-nodes-base.set", position: [0, 0], parameters: {} }], connections: {} }] };
    await post(importWorkflowsRoute, { ...workflows, key: "w" });
    expect((await post(importWorkflowsRoute, { ...workflows, key: "w" })).headers.get("idempotency-replayed")).toBe("true");
    expect((await context.db.mongo.workflows.findPage({ ...page, isDeleted: false })).items).toHaveLength(1);
  });

  it("undoes a refused part alone, and parts that run at once wait for each other", async () => {
    const { post, context } = await newCaller();
    const article = { content: "Text", category: null, tags: [], status: "published" as const };
    const operation = defineOperation({
      name: "test.parts",
      permission: "knowledge:write",
      input: z.strictObject({}),
      output: z.object({ outcomes: z.array(z.string()) }),
      http: { method: "POST", path: "/test", status: 201, tag: "test", summary: "", idempotency: "postgres" },
      async run({ db }) {
        const titles = ["one", "x".repeat(300), "two"];
        const results = await Promise.allSettled(titles.map((title) => db.postgres.knowledgeBase.insert({ ...article, title })));
        return { outcomes: results.map(({ status }) => status) };
      },
    });
    const answer = await post(route(operation), { json: {}, key: "k" });
    expect(answer).toMatchObject({ status: 201, body: { outcomes: ["fulfilled", "rejected", "fulfilled"] } });
    expect((await context.db.postgres.knowledgeBase.findPage(page)).items.map(({ title }) => title).sort()).toEqual(["one", "two"]);
  });

  it("of an operation that throws a refusal of its own is free again", async () => {
    const { post } = await newCaller();
    let isRefused = true;
    const operation = defineOperation({
      name: "test.refused",
      permission: "workflow:write",
      input: z.strictObject({}),
      output: z.object({ ok: z.boolean() }),
      http: { method: "POST", path: "/test", status: 201, tag: "test", summary: "", idempotency: "mongodb" },
      async run() {
        if (isRefused) throw new AppError({ code: "conflict", message: "Not now." });
        return { ok: true };
      },
    });
    expect(await post(route(operation), { json: {}, key: "k" })).toMatchObject({ status: 409, body: { detail: "Not now." } });
    isRefused = false;
    expect(await post(route(operation), { json: {}, key: "k" })).toMatchObject({ status: 201 });
  });

  it("is swept out of PostgreSQL when it has expired, and not before", async () => {
    const { post, organizationId } = await newCaller();
    const json = { contentId: "a", contentType: "note", text: "hello" };
    await post(createEmbeddingRoute, { json, key: "old" });
    await post(createEmbeddingRoute, { json, key: "new" });
    const { pool } = worker.stores.postgres;
    await pool.query("update idempotency_keys set created_at = now() - interval '25 hours' where organization_id = $1 and key = 'old'", [organizationId]);
    expect(await worker.pendingWork.removeExpiredIdempotencyKeys()).toBeGreaterThan(0);
    const { rows } = await pool.query("select key from idempotency_keys where organization_id = $1", [organizationId]);
    expect(rows).toEqual([{ key: "new" }]);
  });
});

function signal(): { given: Promise<void>; give: () => void } {
  let give = () => undefined as void;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
