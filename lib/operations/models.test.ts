import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { POST as createRoute, GET as listRoute } from "@/app/api/v1/models/route";
import { GET as indexesRoute } from "@/app/api/v1/vector-indexes/route";
import type { Runtime } from "@/lib/context";
import { embedArticle } from "@/lib/operations/article-embedding";
import { createEmbedding, findSimilarEmbeddings } from "@/lib/operations/embeddings";
import { createArticle, getArticle, getKnowledgeStatistics } from "@/lib/operations/knowledge";
import { createModel, listModels } from "@/lib/operations/models";
import { search } from "@/lib/operations/search";
import { call, createKey, useRuntime } from "@/tests/support/api";
import { type FakeOpenAi, startFakeOpenAi } from "@/tests/support/fake-openai";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let service: FakeOpenAi;
let builtIn: Runtime;
let app: Runtime;
let worker: Runtime;

beforeAll(async () => {
  service = await startFakeOpenAi();
  const openAi = { apiKey: "sk-secret", baseUrl: service.url };
  builtIn = await openTestRuntime("worker");
  app = await openTestRuntime("app", openAi);
  worker = await openTestRuntime("worker", openAi);
  useRuntime(app);
});
afterEach(() => {
  service.behave();
  service.requests.length = 0;
});
afterAll(async () => {
  await Promise.all([builtIn.close(), app.close(), worker.close()]);
  await service.close();
});

const article = { title: "Rotate a credential", content: "Every stored password is encrypted again in the background.", category: null, tags: [] };

async function embed(runtime: Runtime, organizationId: string, articleId: string) {
  return embedArticle.execute(makeContext({ runtime, organizationId }), { organizationId, articleId });
}

describe("an OpenAI model that is configured", () => {
  it("embeds articles and questions, beside the built-in model's passages", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime: app, organizationId });
    const { articleId } = await createArticle.execute(context, article);
    expect(await embed(worker, organizationId, articleId)).toEqual({ outcome: "ready" });
    expect(service.requests).toMatchObject([{ model: "text-embedding-ada-002", authorization: "Bearer sk-secret" }]);
    const found = await search.execute(context, { q: "encrypted password", mode: "semantic" });
    expect(found).toMatchObject({ items: [{ id: articleId, why: ["meaning"] }], route: "exact", notice: null });
    expect(found.items[0]?.similarity).toBeGreaterThan(0.3);
    expect(await getKnowledgeStatistics.execute(context, {})).toMatchObject({ model: "text-embedding-ada-002" });
    await search.execute(context, { q: "encrypted password", mode: "semantic" });
    expect(service.requests, "one embedding per distinct question").toHaveLength(2);
  });

  it("makes the other model's articles pending when the worker starts, and switching back embeds nothing anew", async () => {
    const organizationId = newObjectId();
    const [own, other] = [makeContext({ runtime: app, organizationId }), makeContext({ runtime: builtIn, organizationId })];
    const { articleId } = await createArticle.execute(other, article);
    await embed(builtIn, organizationId, articleId);
    await builtIn.pendingWork.requeueForModel(builtIn.model);
    expect(await getArticle.execute(own, { articleId })).toMatchObject({ embeddingStatus: "ready" });

    expect(await worker.pendingWork.requeueForModel(worker.model)).toBeGreaterThan(0);
    expect(await getArticle.execute(own, { articleId })).toMatchObject({ embeddingStatus: "pending" });
    expect((await search.execute(own, { q: "encrypted password", mode: "semantic" })).items, "never compared across models").toEqual([]);
    await embed(worker, organizationId, articleId);
    expect((await search.execute(own, { q: "encrypted password", mode: "semantic" })).items).toMatchObject([{ id: articleId }]);
    expect((await search.execute(other, { q: "how is a secret kept", mode: "semantic" })).items).toMatchObject([{ id: articleId }]);

    expect(await builtIn.pendingWork.requeueForModel(builtIn.model)).toBeGreaterThan(0);
    const idle = {
      ...builtIn,
      embedder: { ...builtIn.embedder, embed: async (texts: readonly string[]) => (texts.length === 0 ? [] : Promise.reject(new Error("asked"))) },
    };
    expect(await embed(idle, organizationId, articleId)).toEqual({ outcome: "ready" });
  });

  it("leaves an article pending, with the reason, for as long as the service is away", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime: app, organizationId });
    const { articleId } = await createArticle.execute(context, article);
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      service.behave("401");
      await expect(embed(worker, organizationId, articleId)).rejects.toMatchObject({ code: "unavailable" });
    }
    expect(await getArticle.execute(context, { articleId })).toMatchObject({
      embeddingStatus: "pending",
      embeddingError: "The embedding service refuses the key: check OPENAI_API_KEY.",
    });
    service.behave("wrong dimension");
    await expect(embed(worker, organizationId, articleId)).rejects.toMatchObject({ message: expect.stringContaining("this is another model") });
    expect(await embed(worker, organizationId, articleId)).toEqual({ outcome: "ready" });
  });

  it("falls back to words, and says so, when a question cannot be embedded in time", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime: app, organizationId });
    const { articleId } = await createArticle.execute(context, article);
    service.behave("slow", "slow");
    const startedAt = performance.now();
    const answer = await search.execute(context, { q: "encrypted passwords" });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(answer).toMatchObject({ items: [{ id: articleId, why: ["words"] }], notice: expect.stringContaining("by words only") });
    service.behave("500", "500");
    await expect(search.execute(context, { q: "another question", mode: "semantic" })).rejects.toMatchObject({ code: "unavailable" });
  });

  it("takes vectors of its own dimension only", async () => {
    const context = makeContext({ runtime: app });
    await createEmbedding.execute(context, { contentId: "a", contentType: "note", text: "encrypted password" });
    const { items } = await findSimilarEmbeddings.execute(context, { text: "encrypted password", threshold: 0.99 });
    expect(items).toMatchObject([{ contentId: "a" }]);
    await expect(createEmbedding.execute(context, { contentId: "a", contentType: "note", embedding: new Array(384).fill(1) })).rejects.toMatchObject({
      code: "bad_request",
      message: "The active model text-embedding-ada-002 has 1536 dimensions, this vector 384.",
    });
  });
});

describe("models", () => {
  it("are listed in pages: the installation's first, the active one marked, then the organization's own", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime: app, organizationId });
    const created = await createModel.execute(context, { name: "nomic-embed-text", dimensions: 768, parameters: { pooling: "mean" } });
    expect(created).toMatchObject({ provider: "openai-compatible", dimensions: 768, isOwn: true, isActive: false, trainingData: [] });
    const first = await listModels.execute(context, { limit: 3 });
    const second = await listModels.execute(context, { limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ modelId, name, isActive, isOwn }) => [modelId, name, isActive, isOwn])).toEqual([
      [1, "all-MiniLM-L6-v2-int8", false, false],
      [2, "text-embedding-ada-002", true, false],
      [3, "text-embedding-3-small", false, false],
      [4, "text-embedding-3-large", false, false],
      [created.modelId, "nomic-embed-text", false, true],
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await listModels.execute(makeContext({ runtime: app }), {})).items).toHaveLength(4);
    await expect(createModel.execute(context, { name: "nomic-embed-text", dimensions: 512 })).rejects.toMatchObject({ code: "conflict" });
    expect(await createModel.execute(makeContext({ runtime: app }), { name: "nomic-embed-text", dimensions: 512 })).toMatchObject({ dimensions: 512 });
  });

  it("answer through their routes, to keys with the scope", async () => {
    const organizationId = newObjectId();
    const reader = await createKey({ runtime: app, organizationId, scopes: ["model:read"] });
    const writer = await createKey({ runtime: app, organizationId, scopes: ["model:read", "model:write"] });
    const request = { method: "POST", path: "/api/v1/models", json: { name: "bge-small", dimensions: 384 } };
    expect(await call(createRoute, { ...request, secret: reader })).toMatchObject({ status: 403 });
    expect(await call(createRoute, { ...request, secret: writer })).toMatchObject({ status: 201, body: { name: "bge-small" } });
    for (const json of [{ name: "x", dimensions: 2_001 }, { name: "", dimensions: 3 }, { name: "x", dimensions: 3, apiKey: "y" }, { name: "x" }])
      expect(await call(createRoute, { ...request, json, secret: writer })).toMatchObject({ status: 400 });
    expect(await call(listRoute, { method: "GET", path: "/api/v1/models?limit=1", secret: reader })).toMatchObject({
      status: 200,
      body: { items: [{ modelId: 1 }] },
    });
    expect(await call(indexesRoute, { method: "GET", path: "/api/v1/vector-indexes", secret: reader })).toMatchObject({
      status: 200,
      body: { items: expect.arrayContaining([expect.objectContaining({ modelId: 1, type: "hnsw", isValid: true })]) },
    });
  });
});
