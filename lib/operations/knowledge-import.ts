import type { Context } from "@/lib/context";
import { isAppError } from "@/lib/errors";
import { readMarkdownFile } from "@/lib/knowledge/read-markdown";
import { defineOperation } from "@/lib/operations/define-operation";
import { enqueueEmbedding } from "@/lib/operations/knowledge";
import { ArticleImportReport, type ArticleImportResult, CreateArticleInput, ImportArticlesInput } from "@/lib/schemas/knowledge";

export const importArticles = defineOperation({
  name: "article.import",
  permission: "knowledge:write",
  input: ImportArticlesInput,
  output: ArticleImportReport,
  http: {
    method: "POST",
    path: "/knowledge/import",
    tag: "knowledge",
    summary: "Import Markdown files; the same file again updates its article",
    requestContent: "multipart",
    bodyBytesMax: 64 * 1024 * 1024,
    idempotency: "postgres",
  },
  async run(ctx, { files }) {
    const results: ArticleImportResult[] = [];
    for (const file of files) results.push(await importFile(ctx, file));
    return { results };
  },
});

/** A file that cannot be read, or an article that is refused, is a line of the report; a PostgreSQL that is away ends the import. */
async function importFile(ctx: Context, { name, content }: { name: string; content: Uint8Array }): Promise<ArticleImportResult> {
  const read = readMarkdownFile({ name, content });
  if (!read.ok) return { name, ok: false, warnings: [], error: read.error };
  const parsed = CreateArticleInput.safeParse({
    title: read.article.title,
    content: read.article.content,
    category: read.article.category,
    tags: read.article.tags,
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { name, ok: false, warnings: read.warnings, error: issue ? `${issue.path.join(".")} ${issue.message}` : "This is not an article." };
  }
  try {
    const { article, outcome } = await ctx.db.postgres.knowledgeBase.upsertBySource({ ...parsed.data, source: read.article.source });
    await enqueueEmbedding(ctx, article);
    return { name, ok: true, articleId: article.articleId, outcome, warnings: read.warnings };
  } catch (error) {
    if (!isAppError(error) || error.code === "unavailable") throw error;
    return { name, ok: false, warnings: read.warnings, error: error.message };
  }
}
