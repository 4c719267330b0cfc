import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DELETE as deleteArticleRoute, GET as getArticleRoute, PATCH as updateArticleRoute } from "@/app/api/v1/knowledge/articles/[articleId]/route";
import { POST as createArticleRoute } from "@/app/api/v1/knowledge/articles/route";
import { DELETE as purgeRoute } from "@/app/api/v1/workflows/[workflowId]/purge/route";
import { POST as restoreRoute } from "@/app/api/v1/workflows/[workflowId]/restore/route";
import { DELETE as deleteWorkflowRoute, GET as getWorkflowRoute, PATCH as updateWorkflowRoute } from "@/app/api/v1/workflows/[workflowId]/route";
import { POST as createWorkflowRoute } from "@/app/api/v1/workflows/route";
import type { Runtime } from "@/lib/context";
import { embedArticle } from "@/lib/operations/article-embedding";
import { httpOperations } from "@/lib/operations/catalogue";
import { type Answer, type Call, call, createKey, useRuntime } from "@/tests/support/api";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
let worker: Runtime;
let secret: string;
const organizationId = newObjectId();
beforeAll(async () => {
  runtime = await openTestRuntime();
  worker = await openTestRuntime("worker");
  useRuntime(runtime);
  secret = await createKey({ runtime, organizationId });
});
afterAll(() => Promise.all([runtime.close(), worker.close()]));

const entities = [
  {
    entity: "workflow",
    idName: "workflowId",
    create: createWorkflowRoute,
    get: getWorkflowRoute,
    update: updateWorkflowRoute,
    remove: deleteWorkflowRoute,
    body: { name: "First" },
    changes: { name: "Second" },
  },
  {
    entity: "article",
    idName: "articleId",
    create: createArticleRoute,
    get: getArticleRoute,
    update: updateArticleRoute,
    remove: deleteArticleRoute,
    body: { title: "First", content: "Text" },
    changes: { title: "Second" },
  },
];

const tagOf = ({ headers }: Answer) => headers.get("etag") ?? "";

describe.each(entities)("the ETag of $entity", ({ idName, create, get, update, remove, body, changes }) => {
  async function make() {
    const created = await call(create, { method: "POST", path: "/", secret, json: body });
    const params = { [idName]: String(created.body[idName]) };
    const send = (handler: typeof get, method: string, { headers, ...request }: Call = {}) =>
      call(handler, { method, path: "/", secret, params, ...(headers ? { headers } : {}), ...request });
    return { created, send };
  }

  it("is the same for creating and reading, and spares a reader the body", async () => {
    const { created, send } = await make();
    const read = await send(get, "GET");
    expect(tagOf(read)).toMatch(/^"v1-[\w-]{16}"$/);
    expect(tagOf(created)).toBe(tagOf(read));
    for (const given of [tagOf(read), `W/${tagOf(read)}`, `"other", ${tagOf(read)}`, "*"])
      expect(await send(get, "GET", { headers: { "if-none-match": given } })).toMatchObject({ status: 304, body: {} });
    expect((await send(get, "GET", { headers: { "if-none-match": '"v1-other"' } })).status).toBe(200);
  });

  it("guards a change against one that came before it", async () => {
    const { created, send } = await make();
    const changed = await send(update, "PATCH", { json: changes, headers: { "if-match": tagOf(created) } });
    expect(changed).toMatchObject({ status: 200, body: { ...changes, version: 2 } });
    expect(tagOf(changed)).toMatch(/^"v2-/);
    const late = await send(update, "PATCH", { json: body, headers: { "if-match": tagOf(created) } });
    expect(late).toMatchObject({
      status: 412,
      body: { code: "precondition_failed", detail: expect.stringMatching(/changed meanwhile and is now at version 2/) },
    });
    expect((await send(get, "GET")).body).toEqual(changed.body);
    expect((await send(update, "PATCH", { json: body, headers: { "if-match": `"v9", ${tagOf(changed)}` } })).body.version).toBe(3);
    expect((await send(update, "PATCH", { json: body, headers: { "if-match": "*" } })).body.version).toBe(4);
    expect((await send(update, "PATCH", { json: body })).body.version).toBe(5);
  });

  it("lets one of many writers at the same version through", async () => {
    const { created, send } = await make();
    const writers = Array.from({ length: 8 }, () => send(update, "PATCH", { json: changes, headers: { "if-match": tagOf(created) } }));
    const statuses = (await Promise.all(writers)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
  });

  it("guards a deletion, atomically", async () => {
    const { created, send } = await make();
    await send(update, "PATCH", { json: changes });
    expect((await send(remove, "DELETE", { headers: { "if-match": tagOf(created) } })).status).toBe(412);
    const current = tagOf(await send(get, "GET"));
    expect((await send(remove, "DELETE", { headers: { "if-match": current } })).status).toBe(204);
    expect((await send(remove, "DELETE", { headers: { "if-match": current } })).status).toBe(404);
  });

  it.each(["", "v1", '"v1', '"v1" "v2"', "W/", '"a",,'])("is refused as malformed: %s", async (given) => {
    const { send } = await make();
    expect(await send(update, "PATCH", { json: changes, headers: { "if-match": given } })).toMatchObject({ status: 400, body: { code: "bad_request" } });
  });

  it("matches nothing when it is weak or not ours", async () => {
    const { created, send } = await make();
    for (const given of [`W/${tagOf(created)}`, '"1"', '"v"'])
      expect((await send(update, "PATCH", { json: changes, headers: { "if-match": given } })).status).toBe(412);
  });

  it("takes no version from the body", async () => {
    const { send } = await make();
    expect(await send(update, "PATCH", { json: { ...changes, ifVersion: [1] } })).toMatchObject({ status: 400 });
  });

  it("says not found, and not changed, to another organization", async () => {
    const { created } = await make();
    const stranger = await createKey({ runtime });
    const params = { [idName]: String(created.body[idName]) };
    const answer = await call(update, { method: "PATCH", path: "/", params, secret: stranger, json: changes, headers: { "if-match": '"v9"' } });
    expect(answer.status).toBe(404);
  });
});

describe("a version", () => {
  it("is counted by the trash and by restoring, and guards the end of a workflow too", async () => {
    const created = await call(createWorkflowRoute, { method: "POST", path: "/", secret, json: { name: "Trash" } });
    const target = { path: "/", secret, params: { workflowId: String(created.body.workflowId) } };
    await call(deleteWorkflowRoute, { method: "DELETE", ...target });
    const trashed = await call(getWorkflowRoute, { method: "GET", ...target });
    expect(trashed.body).toMatchObject({ version: 2, deletedAt: expect.any(String) });
    const restored = await call(restoreRoute, { method: "POST", ...target });
    expect(restored.body).toMatchObject({ version: 3, deletedAt: null });
    expect(new Set([created, trashed, restored].map(tagOf)).size).toBe(3);
    await call(deleteWorkflowRoute, { method: "DELETE", ...target });
    expect((await call(purgeRoute, { method: "DELETE", ...target, headers: { "if-match": tagOf(trashed) } })).status).toBe(412);
    expect((await call(purgeRoute, { method: "DELETE", ...target, headers: { "if-match": '"v4"' } })).status).toBe(204);
  });

  it("of an article is not counted by its embedding, which a reader sees all the same", async () => {
    const created = await call(createArticleRoute, { method: "POST", path: "/", secret, json: { title: "A", content: "Text" } });
    const articleId = String(created.body.articleId);
    await embedArticle.execute(makeContext({ runtime: worker, organizationId }), { organizationId, articleId });
    const target = { path: "/", secret, params: { articleId } };
    const read = await call(getArticleRoute, { method: "GET", ...target, headers: { "if-none-match": tagOf(created) } });
    expect(read).toMatchObject({ status: 200, body: { embeddingStatus: "ready", version: 1 } });
    expect((await call(updateArticleRoute, { method: "PATCH", ...target, json: { title: "B" }, headers: { "if-match": tagOf(created) } })).status).toBe(200);
  });

  it("of an article is counted by an import that changes it, and not by one that does not", async () => {
    const { knowledgeBase } = makeContext({ runtime, organizationId: newObjectId() }).db.postgres;
    const article = { title: "A", content: "One", category: null, tags: [], status: "published" as const, source: "a.md" };
    const versions = [];
    for (const changes of [{}, {}, { content: "Two" }, { tags: ["t"] }])
      versions.push(
        (await knowledgeBase.upsertBySource({ ...article, content: "Two", ...changes, ...(versions.length < 2 ? { content: "One" } : {}) })).article.version,
      );
    expect(versions).toEqual([1, 1, 2, 3]);
  });

  it("is in the answer of every operation that has an ETag", () => {
    for (const { name, http, output } of httpOperations) {
      if (!http?.hasEtag || http.status === 204) continue;
      expect("shape" in output && typeof output.shape === "object" && output.shape !== null && "version" in output.shape, name).toBe(true);
    }
  });
});
