import { and, eq, type SQL, sql } from "drizzle-orm";
import { inOrganization, type PostgresDatabase, type PostgresStore } from "@/db/postgres/client";
import { embeddings } from "@/db/postgres/schema/schema";
import type { Embedding, SimilarItem } from "@/lib/schemas/embedding";
import type { SearchRoute } from "@/lib/schemas/search";

/** Which model's vectors are meant. Both numbers stand in SQL as literals: a parameter would miss the partial index. */
export type EmbeddingModel = { modelId: number; dimensions: number };
export type NewEmbedding = {
  contentId: string;
  contentType: string;
  chunkIndex: number;
  content: string | null;
  embedding: number[];
  contentHash: string | null;
  metadata: Record<string, unknown>;
};
export type SimilarOptions = { limit?: number; threshold?: number | undefined; filter?: SimilarFilter };
export type SimilarFilter = { contentType?: string | undefined; contentId?: string | undefined; metadata?: Record<string, string> };

/**
 * Rows × dimensions up to which reading all of an organization's vectors beats the index: 4,007 × 384 took 2.9 ms and is
 * exact, where the index answers a small tenant short (`search.md`: recall 0.04 on a 1 % organization).
 */
const exactCostMax = 4_000_000;

export function createEmbeddingRepository({ store, organizationId, model }: { store: PostgresStore; organizationId: string; model: EmbeddingModel }) {
  function run<Result>(query: (database: PostgresDatabase) => Promise<Result>): Promise<Result> {
    return inOrganization(store, organizationId, query);
  }

  return {
    /** The same content and chunk again replaces the row. */
    create(row: NewEmbedding): Promise<Embedding> {
      return run(async (database) => {
        const values = { ...row, organizationId, modelId: model.modelId };
        const [created] = await database
          .insert(embeddings)
          .values(values)
          .onConflictDoUpdate({
            target: [embeddings.organizationId, embeddings.modelId, embeddings.contentType, embeddings.contentId, embeddings.chunkIndex],
            set: { content: row.content, embedding: row.embedding, contentHash: row.contentHash, metadata: row.metadata, updatedAt: sql`now()` },
          })
          .returning({ id: embeddings.id, createdAt: embeddings.createdAt });
        if (created === undefined) throw new Error("PostgreSQL answered an insert with nothing");
        return {
          embeddingId: String(created.id),
          contentId: row.contentId,
          contentType: row.contentType,
          chunkIndex: row.chunkIndex,
          dimensions: model.dimensions,
          metadata: row.metadata,
          createdAt: created.createdAt.toISOString(),
        };
      });
    },

    /** Most similar first; `threshold` is the least cosine similarity. A vector without direction is near to nothing and has no neighbours. */
    findSimilar(vector: number[], { limit = 10, threshold, filter = {} }: SimilarOptions = {}): Promise<{ items: SimilarItem[]; route: SearchRoute }> {
      return run(async (database) => {
        const route = await chooseRoute(database, { organizationId, model });
        const nearest = nearestPassages({ organizationId, model, vector, limit, filter, route });
        const rows = await database.execute<NearestRow>(
          sql`select * from (${nearest}) as nearest where distance <= ${threshold === undefined ? 2.001 : 1 - threshold} order by distance, id`,
        );
        return { items: rows.rows.map(toSimilarItem), route };
      });
    },

    /** Passage counts of one content, for the reader: where each begins is in its metadata. */
    findByContent({
      contentId,
      contentType,
    }: {
      contentId: string;
      contentType: string;
    }): Promise<{ embeddingId: string; chunkIndex: number; content: string | null; metadata: Record<string, unknown> }[]> {
      return run(async (database) => {
        const rows = await database
          .select({ id: embeddings.id, chunkIndex: embeddings.chunkIndex, content: embeddings.content, metadata: embeddings.metadata })
          .from(embeddings)
          .where(
            and(
              eq(embeddings.organizationId, organizationId),
              eq(embeddings.modelId, model.modelId),
              eq(embeddings.contentType, contentType),
              eq(embeddings.contentId, contentId),
            ),
          )
          .orderBy(embeddings.chunkIndex)
          .limit(1_000);
        return rows.map(({ id, ...row }) => ({ embeddingId: String(id), ...row }));
      });
    },
  };
}

export type NearestRow = {
  id: string;
  content_id: string;
  content_type: string;
  chunk_index: number;
  content: string | null;
  metadata: Record<string, unknown>;
  distance: number;
};

/**
 * By the organization's size, and by us: the planner's own choice lost 96 of 100 rows. A model without an index yet is read exactly. Also sets
 * what the route needs for this transaction.
 */
export async function chooseRoute(
  database: PostgresDatabase,
  { organizationId, model }: { organizationId: string; model: EmbeddingModel },
): Promise<"exact" | "index"> {
  const rowsMax = Math.floor(exactCostMax / model.dimensions);
  // Counts no further than it must, on `embeddings_chunk_key` alone.
  const counted = await database.execute<{ rows: number }>(
    sql`select count(*)::int as rows from (select 1 from embeddings where organization_id = ${organizationId} and model_id = ${literal(model.modelId)} limit ${rowsMax + 1}) as bounded`,
  );
  if ((counted.rows[0]?.rows ?? 0) <= rowsMax) return "exact";
  const indexes = await database.execute<{ type: "hnsw" | "ivfflat" }>(
    sql`select type from vector_indexes where model_id = ${literal(model.modelId)} and is_valid limit 1`,
  );
  const [index] = indexes.rows;
  if (index === undefined) return "exact";
  await database.execute(indexSettings[index.type]);
  return "index";
}

const indexOnly = sql`set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)`;
/** Iterative: a filter would otherwise answer short. ivfflat knows only the relaxed order, so rows come slightly out of turn. */
const indexSettings = {
  hnsw: sql`select set_config('hnsw.iterative_scan', 'strict_order', true), set_config('hnsw.ef_search', '100', true), ${indexOnly}`,
  ivfflat: sql`select set_config('ivfflat.iterative_scan', 'relaxed_order', true), set_config('ivfflat.probes', '10', true), ${indexOnly}`,
};

/** Cosine distance ascending (0 is nearest). Without the cast no vector index matches: that is the exact route. */
export function nearestPassages({
  organizationId,
  model,
  vector,
  limit,
  filter,
  route,
}: {
  organizationId: string;
  model: EmbeddingModel;
  vector: number[];
  limit: number;
  filter: SimilarFilter;
  route: "exact" | "index";
}): SQL {
  const query = JSON.stringify(vector);
  const type = sql.raw(`vector(${model.dimensions})`);
  const distance = route === "index" ? sql`(embedding::${type}) <=> ${query}::${type}` : sql`embedding <=> ${query}::vector`;
  const conditions = [sql`organization_id = ${organizationId}`, sql`model_id = ${literal(model.modelId)}`, sql`embedding is not null`];
  if (filter.contentType !== undefined) conditions.push(sql`content_type = ${filter.contentType}`);
  if (filter.contentId !== undefined) conditions.push(sql`content_id = ${filter.contentId}`);
  if (filter.metadata !== undefined) conditions.push(sql`metadata @> ${JSON.stringify(filter.metadata)}::jsonb`);
  return sql`select id, content_id, content_type, chunk_index, content, metadata, ${distance} as distance from embeddings where ${sql.join(conditions, sql` and `)} order by ${distance} limit ${limit}`;
}

export function literal(value: number): SQL {
  if (!Number.isSafeInteger(value) || value < 0) throw new TypeError("not a whole number");
  return sql.raw(String(value));
}

function toSimilarItem(row: NearestRow): SimilarItem {
  return {
    embeddingId: String(row.id),
    contentId: row.content_id,
    contentType: row.content_type,
    chunkIndex: row.chunk_index,
    similarity: 1 - row.distance,
    metadata: row.metadata,
  };
}
