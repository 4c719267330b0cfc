import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context, Runtime } from "@/lib/context";
import { embedArticle } from "@/lib/operations/article-embedding";
import { createEmbedding, findSimilarEmbeddings } from "@/lib/operations/embeddings";
import { createArticle, deleteArticle, getArticle, getArticlePassages, getKnowledgeStatistics, listArticles, updateArticle } from "@/lib/operations/knowledge";
import { search } from "@/lib/operations/search";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
let worker: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
  worker = await openTestRuntime("worker");
});
afterAll(() => Promise.all([runtime.close(), worker.close()]));

const article = {
  title: "Rotate a credential",
  content: "# Rotate\n\nEvery stored password is encrypted again in the background.\n\n## Afterwards\n\nThe old key is retired.",
  category: "Security",
  tags: ["keys"],
};

function embed(organizationId: string, articleId: string) {
  return embedArticle.execute(makeContext({ runtime: worker, organizationId }), { organizationId, articleId });
}

async function create(context: Context): Promise<string> {
  return (await createArticle.execute(context, article)).articleId;
}

describe("articles", () => {
  it("are found by words at once and by meaning when the worker has embedded them", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const created = await createArticle.execute(context, article);
    expect(created).toMatchObject({ embeddingStatus: "pending", passageCount: 0 });
    const before = await search.execute(context, { q: "encrypted password" });
    expect(before.items).toMatchObject([{ id: created.articleId, why: ["words"], similarity: null }]);
    expect(await embed(organizationId, created.articleId)).toEqual({ outcome: "ready" });
    const after = await search.execute(context, { q: "how is a changed secret protected", mode: "semantic" });
    expect(after.items).toMatchObject([{ id: created.articleId, why: ["meaning"], similarity: expect.any(Number) }]);
    expect(await getArticlePassages.execute(context, { articleId: created.articleId })).toMatchObject({ items: [{ chunkIndex: 0 }] });
    expect(await getKnowledgeStatistics.execute(context, {})).toMatchObject({
      articles: 1,
      passages: 1,
      pending: 0,
      categories: [{ category: "Security", count: 1 }],
    });
  });

  it("are embedded again only when their text changes, and keep working meanwhile", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const articleId = await create(context);
    await embed(organizationId, articleId);
    expect(await updateArticle.execute(context, { articleId, tags: ["other"], category: "API" })).toMatchObject({ embeddingStatus: "ready" });
    expect((await search.execute(context, { q: "retired key", mode: "semantic", category: "API" })).items).toHaveLength(1);
    expect((await search.execute(context, { q: "retired key", mode: "semantic", category: "Security" })).items).toHaveLength(0);
    expect(await updateArticle.execute(context, { articleId, content: `${article.content}\n\nMore.` })).toMatchObject({ embeddingStatus: "pending" });
    expect((await search.execute(context, { q: "retired key", mode: "semantic" })).items).toHaveLength(1);
    expect(await embed(organizationId, articleId)).toEqual({ outcome: "ready" });
    expect(await embed(organizationId, articleId)).toEqual({ outcome: "nothing-to-do" });
  });

  it("write nothing of a text that changed while it was embedded", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const articleId = await create(context);
    const { articlePassages } = makeContext({ runtime: worker, organizationId }).db.postgres;
    const seen = await articlePassages.findPending(articleId);
    await updateArticle.execute(context, { articleId, content: "Another text." });
    expect(await articlePassages.replace({ articleId, checksum: seen?.checksum ?? "", passages: [] })).toBe(false);
    await articlePassages.markFailed({ articleId, checksum: seen?.checksum ?? "", attempts: 0, message: "stale", isTransient: false });
    expect(await getArticle.execute(context, { articleId })).toMatchObject({ embeddingStatus: "pending", embeddingError: null });
  });

  it("stay pending with a pause after a failure and are failed, with the reason, after the eighth", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const articleId = await create(context);
    const broken = { ...worker, embedder: { ...worker.embedder, embed: () => Promise.reject(new Error("the model is gone")) } };
    for (let attempt = 1; attempt <= 8; attempt++) {
      await expect(embedArticle.execute(makeContext({ runtime: broken, organizationId }), { organizationId, articleId })).rejects.toMatchObject({
        code: "internal",
      });
      expect(await getArticle.execute(context, { articleId })).toMatchObject({
        embeddingStatus: attempt < 8 ? "pending" : "failed",
        embeddingError: "the model is gone",
      });
    }
    const due = await worker.pendingWork.claimArticles({ limit: 1_000, leaseSeconds: 60 });
    expect(due.map((item) => item.articleId)).not.toContain(articleId);
  });

  it("are swept up when their job was lost, by one sweep only", async () => {
    const organizationId = newObjectId();
    const articleId = await create(makeContext({ runtime, organizationId }));
    await worker.redis.flushdb();
    await worker.stores.postgres.pool.query("update knowledge_base set embedding_due_at = now() - interval '1 second' where id = $1", [articleId]);
    const claims = await Promise.all([1, 2, 3].map(() => worker.pendingWork.claimArticles({ limit: 1_000, leaseSeconds: 60 })));
    expect(claims.flat().filter((claim) => claim.articleId === articleId)).toEqual([{ organizationId, articleId }]);
  });

  it("are absent for another organization and gone with their passages when deleted", async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const stranger = makeContext({ runtime });
    const articleId = await create(context);
    await embed(organizationId, articleId);
    await expect(getArticle.execute(stranger, { articleId })).rejects.toMatchObject({ code: "not_found" });
    await expect(updateArticle.execute(stranger, { articleId, title: "Theirs" })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteArticle.execute(stranger, { articleId })).rejects.toMatchObject({ code: "not_found" });
    expect((await getArticlePassages.execute(stranger, { articleId })).items).toEqual([]);
    expect((await listArticles.execute(stranger, {})).items).toEqual([]);
    await deleteArticle.execute(context, { articleId });
    expect((await getArticlePassages.execute(context, { articleId })).items).toEqual([]);
  });
});

describe("embeddings", () => {
  it("are stored by text or vector, found most similar first, and cut by the least similarity", async () => {
    const context = makeContext({ runtime });
    for (const [contentId, text] of [
      ["invoice", "Pay the invoice of a supplier"],
      ["cat", "A cat sleeps on the sofa"],
    ] as const) {
      expect(await createEmbedding.execute(context, { contentId, contentType: "note", text, metadata: { lang: "en" } })).toMatchObject({
        contentId,
        dimensions: 384,
      });
    }
    const { items } = await findSimilarEmbeddings.execute(context, { text: "settle a bill" });
    expect(items.map(({ contentId }) => contentId)).toEqual(["invoice", "cat"]);
    expect(items[0]).toMatchObject({ contentType: "note", chunkIndex: 0, metadata: { lang: "en" } });
    const cut = await findSimilarEmbeddings.execute(context, { text: "settle a bill", threshold: (items[0]?.similarity ?? 0) - 0.001 });
    expect(cut.items).toHaveLength(1);
    expect((await findSimilarEmbeddings.execute(context, { text: "bill", filter: { contentType: "other" } })).items).toEqual([]);
    expect((await findSimilarEmbeddings.execute(makeContext({ runtime }), { text: "bill" })).items).toEqual([]);
  });
});
