import { eq, isNull, or, sql } from "drizzle-orm";
import { acrossOrganizations, inOrganization, type PostgresStore } from "@/db/postgres/client";
import { mlModels } from "@/db/postgres/schema/schema";
import type { VectorIndex } from "@/lib/schemas/model";

/** Below this an organization's share is read exactly whatever the model. */
const indexedRowsMin = 5_000;

type IndexRow = { model_id: number; name: string; type: "hnsw" | "ivfflat"; parameters: Record<string, number>; size_bytes: string; is_valid: boolean };

export function createVectorIndexRepository({ store, organizationId }: { store: PostgresStore; organizationId: string }) {
  return {
    /** Of the models that the organization sees, by model. Sizes are the whole index's; rows are the organization's own, by `embeddings_chunk_key`. */
    findAll(): Promise<VectorIndex[]> {
      return inOrganization(store, organizationId, async (database) => {
        const models = await database
          .select({ id: mlModels.id, name: mlModels.name })
          .from(mlModels)
          .where(or(isNull(mlModels.organizationId), eq(mlModels.organizationId, organizationId)));
        const names = new Map(models.map(({ id, name }) => [id, name]));
        const indexes = await database.execute<IndexRow>(
          sql`select model_id, name, type, parameters, size_bytes, is_valid from vector_indexes order by model_id`,
        );
        const counts = await database.execute<{ model_id: number; rows: number }>(
          sql`select model_id, count(*)::int as rows from embeddings where organization_id = ${organizationId} group by model_id`,
        );
        const rows = new Map(counts.rows.map((row) => [row.model_id, row.rows]));
        return indexes.rows.flatMap(({ model_id, name, type, parameters, size_bytes, is_valid }) => {
          const modelName = names.get(model_id);
          if (modelName === undefined) return [];
          return [{ modelId: model_id, modelName, name, type, parameters, sizeBytes: Number(size_bytes), rows: rows.get(model_id) ?? 0, isValid: is_valid }];
        });
      });
    },
  };
}

/**
 * For every model with enough rows over all organizations and no index of its own; gives their names. Counts on `embeddings_chunk_key` alone.
 * The owner's function builds: the worker's role may not. Writers of embeddings wait while one is built.
 */
export async function buildMissingVectorIndexes({ store, rowsMin = indexedRowsMin }: { store: PostgresStore; rowsMin?: number }): Promise<string[]> {
  return acrossOrganizations(store, async (database) => {
    const { rows } = await database.execute<{ model_id: number; rows: number }>(sql`
      select model_id, count(*)::int as rows from embeddings
      where not exists (select from vector_indexes where vector_indexes.model_id = embeddings.model_id) group by model_id having count(*) >= ${rowsMin}`);
    const built: string[] = [];
    for (const { model_id, rows: count } of rows) {
      await database.execute(sql`select set_config('maintenance_work_mem', '256MB', true)`);
      const answer = await database.execute<{ name: string | null }>(sql`select build_vector_index(${model_id}, ${count}) as name`);
      const [{ name } = { name: null }] = answer.rows;
      if (name !== null) built.push(name);
    }
    return built;
  });
}
