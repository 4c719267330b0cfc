import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inOrganization } from "@/db/postgres/client";
import type { Context, Runtime } from "@/lib/context";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

const dimensions = 384;
let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime();
});
afterAll(() => runtime.close());

/** A unit vector at `degrees` from the first axis. */
function at(degrees: number): number[] {
  const radians = (degrees * Math.PI) / 180;
  return Array.from({ length: dimensions }, (_, index) => (index === 0 ? Math.cos(radians) : index === 1 ? Math.sin(radians) : 0));
}

async function addArticle(
  context: Context,
  { title, content, degrees, category = null }: { title: string; content: string; degrees: number | null; category?: string | null },
): Promise<string> {
  const { knowledgeBase, articlePassages } = context.db.postgres;
  const { articleId } = await knowledgeBase.insert({ title, content, category, tags: [], status: "published" });
  const pending = await articlePassages.findPending(articleId);
  if (degrees === null || pending === null) return articleId;
  await articlePassages.replace({
    articleId,
    checksum: pending.checksum,
    passages: [{ chunkIndex: 0, heading: title, content, start: 0, end: content.length, contentHash: "x".repeat(64), embedding: at(degrees) }],
  });
  return articleId;
}

describe("knowledge search", () => {
  it("fuses both halves, says why, and keeps the threshold to the vector half", async () => {
    const context = makeContext({ runtime });
    const near = await addArticle(context, { title: "Rotate a key", content: "Re-encrypted in the background.", degrees: 10 });
    const both = await addArticle(context, { title: "Secrets", content: "Keep secrets out of a flow file.", degrees: 20 });
    const words = await addArticle(context, { title: "Flow files", content: "A flow file holds secrets.", degrees: null });
    const search = { q: "secrets in flow files", vector: at(0), limit: 10 };

    const hybrid = await context.db.searchArticles({ ...search, mode: "hybrid" });
    expect(hybrid.route).toBe("exact");
    expect(hybrid.hits.map(({ articleId }) => articleId)).toEqual([both, near, words]);
    expect(hybrid.hits.map(({ isMeaning, isWords }) => [isMeaning, isWords])).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
    expect(hybrid.hits[0]?.similarity).toBeCloseTo(Math.cos((20 * Math.PI) / 180), 5);
    expect(hybrid.hits[0]?.headline).toBe("Keep \uE000secrets\uE001 out of a \uE000flow\uE001 \uE000file\uE001.");
    expect(hybrid.hits[2]).toMatchObject({ similarity: null });

    const semantic = await context.db.searchArticles({ ...search, mode: "semantic", threshold: 0.95 });
    expect(semantic.hits.map(({ articleId, score }) => [articleId, score])).toEqual([[near, 1]]);
    const keyword = await context.db.searchArticles({ ...search, mode: "keyword" });
    expect(keyword.hits.map(({ articleId }) => articleId).sort()).toEqual([both, words].sort());
    expect(keyword.route).toBe("keyword");
  });

  it("ranks an article by its nearest passage, however far its others are", async () => {
    const context = makeContext({ runtime });
    const { knowledgeBase, articlePassages } = context.db.postgres;
    const ids: string[] = [];
    for (const degrees of [
      [10, 80],
      [20, 30],
      [15, 89],
    ]) {
      const { articleId } = await knowledgeBase.insert({ title: `At ${degrees[0]}`, content: "text", category: null, tags: [], status: "published" });
      const checksum = (await articlePassages.findPending(articleId))?.checksum ?? "";
      const passages = degrees.map((degree, chunkIndex) => ({
        chunkIndex,
        heading: "",
        content: `at ${degree}`,
        start: 0,
        end: 4,
        contentHash: "x",
        embedding: at(degree),
      }));
      await articlePassages.replace({ articleId, checksum, passages });
      ids.push(articleId);
    }
    const { hits } = await context.db.searchArticles({ q: "anything", vector: at(0), mode: "semantic", limit: 10 });
    expect(hits.map(({ articleId }) => articleId)).toEqual([ids[0], ids[2], ids[1]]);
    expect(hits.map(({ headline }) => headline)).toEqual(["at 10", "at 15", "at 20"]);
  });

  it("filters by category in both halves and never shows a draft or another organization's article", async () => {
    const context = makeContext({ runtime });
    const mine = await addArticle(context, { title: "Mine", content: "alpha", degrees: 5, category: "Security" });
    await addArticle(context, { title: "Elsewhere", content: "alpha", degrees: 1, category: "API" });
    const draft = await addArticle(context, { title: "Draft", content: "alpha", degrees: 2, category: "Security" });
    await context.db.postgres.knowledgeBase.update({ articleId: draft, changes: { status: "draft" } });
    await addArticle(makeContext({ runtime }), { title: "Foreign", content: "alpha", degrees: 0, category: "Security" });
    const { hits } = await context.db.searchArticles({ q: "alpha", vector: at(0), mode: "hybrid", limit: 10, category: "Security" });
    expect(hits.map(({ articleId }) => articleId)).toEqual([mine]);
  });

  it.each(["' OR 1=1 --", "a & | ! <-> b:*", "\\", "😀 \u202e", "the of and", "%_"])("takes %j as plain words", async (q) => {
    const context = makeContext({ runtime });
    await addArticle(context, { title: "One", content: "nothing special", degrees: 0 });
    const { hits } = await context.db.searchArticles({ q, vector: at(0), mode: "hybrid", limit: 5 });
    expect(hits).toHaveLength(1);
  });

  it("shows no row without an organization, and none of another, whatever the query says", async () => {
    const context = makeContext({ runtime });
    await addArticle(context, { title: "Walled", content: "in", degrees: 0 });
    const rows = await inOrganization(runtime.stores.postgres, newObjectId(), (database) => database.execute("select * from knowledge_base"));
    expect(rows.rows).toEqual([]);
    expect((await runtime.stores.postgres.pool.query("select * from embeddings")).rows).toEqual([]);
  });
});
