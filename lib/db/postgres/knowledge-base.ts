import { createHash } from "node:crypto";
import { and, arrayContains, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { inOrganization, type PostgresDatabase, type PostgresStore } from "@/db/postgres/client";
import { embeddings, knowledgeBase } from "@/db/postgres/schema/schema";
import { decodeCursor, toPage } from "@/lib/db/cursor";
import { changedMeanwhile } from "@/lib/errors";
import type {
  Article,
  ArticleChanges,
  ArticlePage,
  ArticleRef,
  ArticleSummary,
  CreateArticleInput,
  KnowledgeStatistics,
  ListArticlesInput,
  MatchedArticleRef,
} from "@/lib/schemas/knowledge";

const summaryColumns = {
  id: knowledgeBase.id,
  title: knowledgeBase.title,
  category: knowledgeBase.category,
  tags: knowledgeBase.tags,
  status: knowledgeBase.status,
  source: knowledgeBase.source,
  embeddingStatus: knowledgeBase.embeddingStatus,
  embeddingError: knowledgeBase.embeddingError,
  passageCount: knowledgeBase.passageCount,
  version: knowledgeBase.version,
  createdAt: knowledgeBase.createdAt,
  updatedAt: knowledgeBase.updatedAt,
};
const columns = { ...summaryColumns, content: knowledgeBase.content };

/** Of `content_id` in `embeddings`, for the rows that are an article's passages. */
export const articleContentType = "knowledge_base";

export function createKnowledgeBaseRepository({ store, organizationId }: { store: PostgresStore; organizationId: string }) {
  function run<Result>(query: (database: PostgresDatabase) => Promise<Result>): Promise<Result> {
    return inOrganization(store, organizationId, query);
  }

  return {
    /** Newest change first, by `knowledge_base_list_idx` or `knowledge_base_category_list_idx`. */
    findPage(input: ListArticlesInput): Promise<ArticlePage> {
      return run(async (database) => {
        const rows = await database
          .select(summaryColumns)
          .from(knowledgeBase)
          .where(toCondition(organizationId, input))
          .orderBy(desc(knowledgeBase.updatedAt), desc(knowledgeBase.id))
          .limit(input.limit + 1);
        return toPage({ rows: rows.map(toArticleSummary), limit: input.limit, position: (item) => ({ at: item.updatedAt, id: item.articleId }) });
      });
    },

    findById({ articleId }: ArticleRef): Promise<Article | null> {
      return run(async (database) => {
        const [row] = await database.select(columns).from(knowledgeBase).where(byId(organizationId, articleId));
        return row ? toArticle(row) : null;
      });
    },

    insert(article: CreateArticleInput): Promise<Article> {
      return run(async (database) => {
        const [row] = await database
          .insert(knowledgeBase)
          .values({ ...article, organizationId, checksum: checksumOf(article), embeddingDueAt: afterEnqueue })
          .returning(columns);
        if (row === undefined) throw new Error("PostgreSQL answered an insert with nothing");
        return toArticle(row);
      });
    },

    /** By `source` within the organization: the same document imported again changes its article instead of doubling it. */
    upsertBySource(article: SourcedArticle): Promise<{ article: Article; outcome: "created" | "updated" | "unchanged" }> {
      return run(async (database) => {
        const existing = await lockBySource(database, { organizationId, source: article.source });
        const checksum = checksumOf(article);
        if (existing && isSame(existing, { ...article, checksum })) return { article: toArticle(existing), outcome: "unchanged" };
        const row = await writeBySource(database, { organizationId, article, checksum, isContentSame: existing?.checksum === checksum });
        if (existing) await labelPassages(database, { organizationId, articleId: String(row.id), status: row.status, category: row.category });
        return { article: toArticle(row), outcome: existing ? "updated" : "created" };
      });
    },

    /** Null where it is absent. Passages are embedded again only when title or content changed. @throws `precondition_failed` */
    update({ articleId, ifVersion, changes }: MatchedArticleRef & { changes: ArticleChanges }): Promise<Article | null> {
      return run(async (database) => {
        const before = await lockById(database, { organizationId, articleId, ifVersion });
        if (before === undefined) return null;
        const checksum = checksumOf({ ...before, ...changes });
        const [row] = await database
          .update(knowledgeBase)
          .set({ ...changes, checksum, ...(checksum === before.checksum ? touched : staleEmbedding) })
          .where(byId(organizationId, articleId))
          .returning(columns);
        if (changes.status !== undefined || changes.category !== undefined)
          await labelPassages(database, { organizationId, articleId, status: row?.status, category: row?.category });
        return row ? toArticle(row) : null;
      });
    },

    /** The article and its passages, in one transaction. False where it is absent. @throws `precondition_failed` */
    remove({ articleId, ifVersion }: MatchedArticleRef): Promise<boolean> {
      return run(async (database) => {
        if ((await lockById(database, { organizationId, articleId, ifVersion })) === undefined) return false;
        await database.delete(knowledgeBase).where(byId(organizationId, articleId));
        await database
          .delete(embeddings)
          .where(and(eq(embeddings.organizationId, organizationId), eq(embeddings.contentType, articleContentType), eq(embeddings.contentId, articleId)));
        return true;
      });
    },

    /** One scan of the organization's rows of `knowledge_base_list_idx`. */
    readStatistics(): Promise<Omit<KnowledgeStatistics, "model">> {
      return run(async (database) => {
        const rows = await database
          .select({
            category: knowledgeBase.category,
            count: sql<number>`count(*)::int`,
            passages: sql<number>`sum(passage_count)::int`,
            pending: countWhere("pending"),
            failed: countWhere("failed"),
          })
          .from(knowledgeBase)
          .where(eq(knowledgeBase.organizationId, organizationId))
          .groupBy(knowledgeBase.category);
        const total = (key: "count" | "passages" | "pending" | "failed") => rows.reduce((sum, row) => sum + row[key], 0);
        const categories = rows.flatMap(({ category, count }) => (category === null ? [] : [{ category, count }]));
        return {
          articles: total("count"),
          passages: total("passages"),
          pending: total("pending"),
          failed: total("failed"),
          categories: categories.sort((a, b) => b.count - a.count || a.category.localeCompare(b.category)),
        };
      });
    },
  };
}

/** Nobody changes it until the transaction ends, so the version that is compared here is the one that is written over. */
async function lockById(database: PostgresDatabase, { organizationId, articleId, ifVersion }: MatchedArticleRef & { organizationId: string }) {
  const { title, content, checksum, version } = knowledgeBase;
  const [row] = await database.select({ title, content, checksum, version }).from(knowledgeBase).where(byId(organizationId, articleId)).for("update");
  if (row !== undefined && ifVersion !== undefined && !ifVersion.includes(row.version)) throw changedMeanwhile("article", row.version);
  return row;
}

type SourcedArticle = CreateArticleInput & { source: string };

async function lockBySource(database: PostgresDatabase, { organizationId, source }: { organizationId: string; source: string }) {
  const condition = and(eq(knowledgeBase.organizationId, organizationId), eq(knowledgeBase.source, source));
  const [row] = await database
    .select({ ...columns, checksum: knowledgeBase.checksum })
    .from(knowledgeBase)
    .where(condition)
    .for("update");
  return row;
}

function isSame(
  existing: { checksum: string; category: string | null; tags: string[] },
  { checksum, category, tags }: { checksum: string; category: string | null; tags: string[] },
): boolean {
  return existing.checksum === checksum && existing.category === category && existing.tags.join("\n") === tags.join("\n");
}

type SourcedWrite = { organizationId: string; article: SourcedArticle; checksum: string; isContentSame: boolean };

async function writeBySource(database: PostgresDatabase, { organizationId, article, checksum, isContentSame }: SourcedWrite) {
  const [row] = await database
    .insert(knowledgeBase)
    .values({ ...article, organizationId, checksum, embeddingDueAt: afterEnqueue })
    .onConflictDoUpdate({
      target: [knowledgeBase.organizationId, knowledgeBase.source],
      set: { ...article, checksum, ...(isContentSame ? touched : staleEmbedding) },
    })
    .returning(columns);
  if (row === undefined) throw new Error("PostgreSQL answered an upsert with nothing");
  return row;
}

/** The writer enqueues at once; the worker's sweep looks only when that had its time. */
const afterEnqueue = sql`now() + interval '5 seconds'`;
const touched = { updatedAt: sql`now()`, version: sql`${knowledgeBase.version} + 1` };
const staleEmbedding = { ...touched, embeddingStatus: "pending", embeddingError: null, embeddingAttempts: 0, embeddingDueAt: afterEnqueue } as const;

/** Passages carry what searches filter by, so that a filter holds inside the vector index's own scan. */
export function passageLabels({ status, category }: { status?: string | undefined; category?: string | null | undefined }): Record<string, string> {
  return { status: status ?? "draft", category: category ?? "" };
}

async function labelPassages(
  database: PostgresDatabase,
  { organizationId, articleId, ...labels }: { organizationId: string; articleId: string; status?: string | undefined; category?: string | null | undefined },
): Promise<void> {
  await database
    .update(embeddings)
    .set({ metadata: sql`metadata || ${JSON.stringify(passageLabels(labels))}::jsonb` })
    .where(and(eq(embeddings.organizationId, organizationId), eq(embeddings.contentType, articleContentType), eq(embeddings.contentId, articleId)));
}

function countWhere(status: "pending" | "failed") {
  return sql<number>`(count(*) filter (where embedding_status = ${status}))::int`;
}

function checksumOf({ title, content }: { title: string; content: string }): string {
  return createHash("sha256").update(title).update("\n").update(content).digest("hex");
}

function byId(organizationId: string, articleId: string) {
  return and(eq(knowledgeBase.organizationId, organizationId), eq(knowledgeBase.id, BigInt(articleId)));
}

function toCondition(organizationId: string, { q, category, tag, status, embeddingStatus, cursor }: ListArticlesInput): SQL | undefined {
  const conditions: (SQL | undefined)[] = [eq(knowledgeBase.organizationId, organizationId)];
  if (category !== undefined) conditions.push(eq(knowledgeBase.category, category));
  if (status !== undefined) conditions.push(eq(knowledgeBase.status, status));
  if (embeddingStatus !== undefined) conditions.push(eq(knowledgeBase.embeddingStatus, embeddingStatus));
  if (tag !== undefined && tag.length > 0) conditions.push(arrayContains(knowledgeBase.tags, tag));
  if (q) conditions.push(or(ilike(knowledgeBase.title, `%${q.replace(/[\\%_]/g, "\\$&")}%`), sql`search_vector @@ websearch_to_tsquery(language, ${q})`));
  if (cursor !== undefined) {
    const { at, id } = decodeCursor(cursor);
    conditions.push(
      /^[0-9]{1,18}$/.test(id) ? sql`(${knowledgeBase.updatedAt}, ${knowledgeBase.id}) < (${at.toISOString()}::timestamptz, ${id}::bigint)` : sql`false`,
    );
  }
  return and(...conditions);
}

type SummaryRow = Omit<ArticleSummary, "articleId" | "createdAt" | "updatedAt"> & { id: bigint; createdAt: Date; updatedAt: Date };

function toArticleSummary({ id, createdAt, updatedAt, ...row }: SummaryRow): ArticleSummary {
  return { articleId: String(id), ...row, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

function toArticle(row: SummaryRow & { content: string }): Article {
  return { ...toArticleSummary(row), content: row.content };
}
