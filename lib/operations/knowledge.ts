import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import {
  Article,
  ArticlePage,
  ArticlePassages,
  ArticleRef,
  CreateArticleInput,
  KnowledgeStatistics,
  ListArticlesInput,
  MatchedArticleRef,
  UpdateArticleInput,
} from "@/lib/schemas/knowledge";
import { NoInput, Nothing } from "@/lib/schemas/nothing";

const tag = "knowledge";

export const listArticles = defineOperation({
  name: "article.list",
  permission: "knowledge:read",
  input: ListArticlesInput,
  output: ArticlePage,
  http: { method: "GET", path: "/knowledge/articles", tag, summary: "List articles, newest change first" },
  run: (ctx, input) => ctx.db.postgres.knowledgeBase.findPage(input),
});

export const getArticle = defineOperation({
  name: "article.get",
  permission: "knowledge:read",
  input: ArticleRef,
  output: Article,
  http: { method: "GET", path: "/knowledge/articles/{articleId}", tag, summary: "Read one article", hasEtag: true },
  async run(ctx, ref) {
    const article = await ctx.db.postgres.knowledgeBase.findById(ref);
    if (article === null) throw notFound("article");
    return article;
  },
});

export const getArticlePassages = defineOperation({
  name: "article.passages",
  permission: "knowledge:read",
  input: ArticleRef,
  output: ArticlePassages,
  http: { method: "GET", path: "/knowledge/articles/{articleId}/passages", tag, summary: "The passages an article was embedded as, in order" },
  async run(ctx, { articleId }) {
    const rows = await ctx.db.postgres.embeddings.findByContent({ contentId: articleId, contentType: "knowledge_base" });
    return { items: rows.map(({ chunkIndex, content, metadata }) => ({ chunkIndex, content: content ?? "", heading: String(metadata.heading ?? "") })) };
  },
});

export const getKnowledgeStatistics = defineOperation({
  name: "article.statistics",
  permission: "knowledge:read",
  input: NoInput,
  output: KnowledgeStatistics,
  http: { method: "GET", path: "/knowledge/statistics", tag, summary: "Counts of articles, passages and pending embeddings" },
  run: async (ctx) => ({ ...(await ctx.db.postgres.knowledgeBase.readStatistics()), model: ctx.ai.model.name }),
});

export const createArticle = defineOperation({
  name: "article.create",
  permission: "knowledge:write",
  input: CreateArticleInput,
  output: Article,
  http: {
    method: "POST",
    path: "/knowledge/articles",
    status: 201,
    tag,
    summary: "Create an article; its passages are embedded in the background",
    bodyBytesMax: 4 * 1024 * 1024,
    hasEtag: true,
    idempotency: "postgres",
  },
  async run(ctx, input) {
    const article = await ctx.db.postgres.knowledgeBase.insert(input);
    await enqueueEmbedding(ctx, article);
    return article;
  },
});

export const updateArticle = defineOperation({
  name: "article.update",
  permission: "knowledge:write",
  input: UpdateArticleInput,
  output: Article,
  http: {
    method: "PATCH",
    path: "/knowledge/articles/{articleId}",
    tag,
    summary: "Change the named fields of an article",
    bodyBytesMax: 4 * 1024 * 1024,
    hasEtag: true,
  },
  async run(ctx, { articleId, ifVersion, ...changes }) {
    const article = await ctx.db.postgres.knowledgeBase.update({ articleId, changes, ifVersion });
    if (article === null) throw notFound("article");
    await enqueueEmbedding(ctx, article);
    return article;
  },
});

export const deleteArticle = defineOperation({
  name: "article.delete",
  permission: "knowledge:write",
  input: MatchedArticleRef,
  output: Nothing,
  http: { method: "DELETE", path: "/knowledge/articles/{articleId}", status: 204, tag, summary: "Delete an article and its passages", hasEtag: true },
  async run(ctx, ref) {
    if (!(await ctx.db.postgres.knowledgeBase.remove(ref))) throw notFound("article");
    return null;
  },
});

/** After the commit. The article's own `pending` state is the truth, so a lost job is only a later one. */
export async function enqueueEmbedding(
  ctx: Context,
  { articleId, embeddingStatus, updatedAt }: Pick<Article, "articleId" | "embeddingStatus" | "updatedAt">,
): Promise<void> {
  if (embeddingStatus !== "pending") return;
  await ctx.jobs.enqueue({ name: "article.embed", key: `${articleId}-${Date.parse(updatedAt)}`, payload: { organizationId: ctx.organizationId, articleId } });
}
