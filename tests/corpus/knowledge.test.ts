import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Runtime } from "@/lib/context";
import { embedArticle } from "@/lib/operations/article-embedding";
import { getKnowledgeStatistics, listArticles } from "@/lib/operations/knowledge";
import { importArticles } from "@/lib/operations/knowledge-import";
import { search } from "@/lib/operations/search";
import { hasCorpus, readCorpus } from "@/tests/corpus/corpus";
import { makeContext, newObjectId, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime("worker");
});
afterAll(() => runtime.close());

describe.skipIf(!hasCorpus("node-red-docs"))("141 documents of somebody else", () => {
  it("come in, come in again unchanged, are embedded, and answer a question in other words than theirs", { timeout: 400_000 }, async () => {
    const organizationId = newObjectId();
    const context = makeContext({ runtime, organizationId });
    const files = await readCorpus("node-red-docs", ".md");
    const first = await importArticles.execute(context, { files });
    expect(first.results.filter(({ ok }) => !ok)).toEqual([]);
    expect(first.results).toHaveLength(141);
    for (const { articleId } of first.results) expect(await embedArticle.execute(context, { organizationId, articleId })).toEqual({ outcome: "ready" });

    const again = await importArticles.execute(context, { files });
    expect(again.results.map(({ outcome }) => outcome)).toEqual(first.results.map(() => "unchanged"));
    expect(await getKnowledgeStatistics.execute(context, {})).toMatchObject({ articles: 141, pending: 0, failed: 0 });
    expect((await listArticles.execute(context, { embeddingStatus: "ready", limit: 200 })).items).toHaveLength(141);

    const answer = await search.execute(context, { q: "how do I keep secrets out of a flow file" });
    expect(answer).toMatchObject({ route: "exact", notice: null });
    expect(answer.items.map(({ title, score, similarity, why }) => `${title} ${score} ${similarity} ${why}`)[0]).toMatch(/credentials/i);
    expect(answer.items).toHaveLength(10);
    for (const { highlights, passage } of answer.items) for (const { start, end } of highlights) expect(passage.slice(start, end)).toMatch(/\S/);
  });
});
