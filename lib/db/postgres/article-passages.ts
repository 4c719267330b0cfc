import { and, eq, sql } from "drizzle-orm";
import { acrossOrganizations, inOrganization, type PostgresStore } from "@/db/postgres/client";
import { embeddings, knowledgeBase } from "@/db/postgres/schema/schema";
import type { EmbeddingModel } from "@/lib/db/postgres/embeddings";
import { articleContentType, passageLabels } from "@/lib/db/postgres/knowledge-base";

export type Passage = { chunkIndex: number; heading: string; content: string; start: number; end: number; contentHash: string; embedding: number[] };
export type ArticleToEmbed = { articleId: string; title: string; content: string; checksum: string; attempts: number };

type FailedAttempt = { articleId: string; checksum: string; attempts: number; message: string; isTransient: boolean };

const embeddingAttemptsMax = 8;
const attemptsShownMax = 1_000;

/** What the worker needs to turn an article into passages. */
export function createArticlePassageRepository({ store, organizationId, model }: { store: PostgresStore; organizationId: string; model: EmbeddingModel }) {
  const own = and(eq(embeddings.organizationId, organizationId), eq(embeddings.modelId, model.modelId), eq(embeddings.contentType, articleContentType));

  return {
    /** Null where it is absent or has nothing to do any more. */
    findPending(articleId: string): Promise<ArticleToEmbed | null> {
      return inOrganization(store, organizationId, async (database) => {
        const [row] = await database
          .select({ title: knowledgeBase.title, content: knowledgeBase.content, checksum: knowledgeBase.checksum, attempts: knowledgeBase.embeddingAttempts })
          .from(knowledgeBase)
          .where(and(eq(knowledgeBase.organizationId, organizationId), eq(knowledgeBase.id, BigInt(articleId)), eq(knowledgeBase.embeddingStatus, "pending")));
        return row ? { articleId, ...row } : null;
      });
    },

    /** Vectors this article has already, by the hash of what was embedded: only changed passages are embedded again. */
    findVectors(articleId: string): Promise<Map<string, number[]>> {
      return inOrganization(store, organizationId, async (database) => {
        const rows = await database
          .select({ contentHash: embeddings.contentHash, embedding: embeddings.embedding })
          .from(embeddings)
          .where(and(own, eq(embeddings.contentId, articleId)));
        return new Map(rows.flatMap(({ contentHash, embedding }) => (contentHash === null || embedding === null ? [] : [[contentHash, embedding]])));
      });
    },

    /** All passages in place of the old ones, in one transaction. False where the article changed or went meanwhile: nothing is written. */
    replace({ articleId, checksum, passages }: { articleId: string; checksum: string; passages: Passage[] }): Promise<boolean> {
      return inOrganization(store, organizationId, async (database) => {
        const [article] = await database
          .select({ status: knowledgeBase.status, category: knowledgeBase.category })
          .from(knowledgeBase)
          .where(and(eq(knowledgeBase.organizationId, organizationId), eq(knowledgeBase.id, BigInt(articleId)), eq(knowledgeBase.checksum, checksum)))
          .for("update");
        if (article === undefined) return false;
        await database.delete(embeddings).where(and(own, eq(embeddings.contentId, articleId)));
        const labels = passageLabels(article);
        let firstId: bigint | null = null;
        for (let from = 0; from < passages.length; from += 200) {
          const rows = passages.slice(from, from + 200).map(({ heading, start, end, ...passage }) => ({
            ...passage,
            organizationId,
            contentId: articleId,
            contentType: articleContentType,
            modelId: model.modelId,
            metadata: { heading, start, end, ...labels },
          }));
          const inserted = await database.insert(embeddings).values(rows).returning({ id: embeddings.id });
          firstId ??= inserted[0]?.id ?? null;
        }
        await database
          .update(knowledgeBase)
          .set({ embeddingStatus: "ready", embeddingError: null, embeddingId: firstId, passageCount: passages.length })
          .where(and(eq(knowledgeBase.organizationId, organizationId), eq(knowledgeBase.id, BigInt(articleId))));
        return true;
      });
    },

    /**
     * Back to `pending` with a growing pause, or `failed` after the last attempt; an article changed meanwhile keeps its fresh start. Where the
     * model is away, `isTransient`, there is no last attempt.
     */
    markFailed({ articleId, checksum, attempts, message, isTransient }: FailedAttempt): Promise<void> {
      const isLast = !isTransient && attempts + 1 >= embeddingAttemptsMax;
      return inOrganization(store, organizationId, async (database) => {
        await database
          .update(knowledgeBase)
          .set({
            embeddingStatus: isLast ? "failed" : "pending",
            embeddingError: message,
            embeddingAttempts: Math.min(attempts + 1, attemptsShownMax),
            embeddingDueAt: sql`now() + make_interval(secs => ${2 ** Math.min(attempts + 1, 9)})`,
          })
          .where(and(eq(knowledgeBase.organizationId, organizationId), eq(knowledgeBase.id, BigInt(articleId)), eq(knowledgeBase.checksum, checksum)));
      });
    },
  };
}

/** Due articles of all organizations, leased to the caller so that two workers do not embed the same one. By `knowledge_base_pending_idx`. */
export async function claimPendingArticles({
  store,
  limit,
  leaseSeconds,
}: {
  store: PostgresStore;
  limit: number;
  leaseSeconds: number;
}): Promise<{ organizationId: string; articleId: string }[]> {
  return acrossOrganizations(store, async (database) => {
    const { rows } = await database.execute<{ organization_id: string; id: string }>(sql`
      update knowledge_base set embedding_due_at = now() + make_interval(secs => ${leaseSeconds})
      where id in (select id from knowledge_base where embedding_status = 'pending' and embedding_due_at <= now() order by embedding_due_at limit ${limit} for update skip locked)
      returning organization_id, id::text as id`);
    return rows.map(({ organization_id, id }) => ({ organizationId: organization_id, articleId: id }));
  });
}

/**
 * Articles whose passages are of another model than the active one are pending again, and so are those that failed: the worker calls it when
 * it starts. The other model's passages stay, so switching back embeds nothing anew. Returns how many.
 */
export async function requeueForModel({ store, modelId }: { store: PostgresStore; modelId: number }): Promise<number> {
  return acrossOrganizations(store, async (database) => {
    const { rowCount } = await database.execute(sql`
      update knowledge_base set embedding_status = 'pending', embedding_attempts = 0, embedding_error = null, embedding_due_at = now()
      where embedding_status = 'failed' or (embedding_status = 'ready'
        and exists (select from embeddings where embeddings.id = knowledge_base.embedding_id and embeddings.model_id <> ${modelId}))`);
    return rowCount ?? 0;
  });
}
