import { acrossOrganizations, type PostgresStore } from "@/db/postgres/client";
import { type EmbeddingModel, nearestPassages } from "@/lib/db/postgres/embeddings";

/** No organization has it: the probe measures the way to the vectors, and reads nobody's. */
const nobody = "0".repeat(24);

/** Milliseconds of one nearest-passage query. A unit vector, since an all-zero one has no cosine. */
export async function timeVectorSearch(store: PostgresStore, model: EmbeddingModel): Promise<number> {
  const vector = Array.from({ length: model.dimensions }, (_, index) => (index === 0 ? 1 : 0));
  const startedAt = performance.now();
  await acrossOrganizations(store, (database) =>
    database.execute(nearestPassages({ organizationId: nobody, model, vector, limit: 1, filter: {}, route: "index" })),
  );
  return performance.now() - startedAt;
}
