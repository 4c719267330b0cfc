import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { inOrganization, openPostgres, type PostgresStore } from "@/db/postgres/client";
import { migratePostgres } from "@/db/postgres/migrate";
import { chooseRoute, createEmbeddingRepository, nearestPassages } from "@/lib/db/postgres/embeddings";
import { buildMissingVectorIndexes, createVectorIndexRepository } from "@/lib/db/postgres/vector-indexes";
import { createDatabase, type NewDatabase } from "@/tests/support/new-database";
import { newObjectId } from "@/tests/support/test-runtime";

const organizationId = newObjectId();
const ada = { modelId: 2, dimensions: 1536 };
const builtIn = { modelId: 1, dimensions: 384 };
const vector = Array.from({ length: 1536 }, (_, index) => Math.sin(index + 1));
let database: NewDatabase;
let app: PostgresStore;
let worker: PostgresStore;

/** 2,800 vectors of ada-002, more than are read exactly, and 20 of the built-in model beside them under the same content. */
beforeAll(async () => {
  database = await createDatabase({ serverUrl: inject("stores").databaseUrl, name: "vector_indexes" });
  await migratePostgres(database.owner);
  const onError = () => undefined;
  app = openPostgres({ url: database.url, role: "app", onError });
  worker = openPostgres({ url: database.url, role: "worker", onError });
  const insert = `insert into embeddings (organization_id, content_id, content_type, model_id, embedding)
    select $1, n::text, 'note', $2, (select array_agg(sin(n * 7 + d) order by d) from generate_series(1, $3::int) as d)::vector from generate_series(1, $4::int) as n`;
  await database.owner.pool.query(insert, [organizationId, 2, 1536, 2_800]);
  await database.owner.pool.query(insert, [organizationId, 1, 384, 20]);
  await database.owner.pool.query("analyze embeddings");
});
afterAll(async () => {
  await Promise.all([app.pool.end(), worker.pool.end()]);
  await database.drop();
});

const ask = (model: typeof ada, query: number[]) => createEmbeddingRepository({ store: app, organizationId, model }).findSimilar(query, { limit: 10 });
const list = (owner: string) => createVectorIndexRepository({ store: app, organizationId: owner }).findAll();

describe("vector indexes", () => {
  it("are read exactly while a model has none, and keep the models apart", async () => {
    const [large, small] = [await ask(ada, vector), await ask(builtIn, vector.slice(0, 384))];
    expect([large.route, small.route]).toEqual(["exact", "exact"]);
    expect([large.items.length, small.items.length]).toEqual([10, 10]);
    const other = await createEmbeddingRepository({ store: app, organizationId, model: { modelId: 3, dimensions: 1536 } }).findSimilar(vector);
    expect(other.items).toEqual([]);
  });

  it("are built once a model has enough rows, of the model's own type, on the data", async () => {
    expect(await buildMissingVectorIndexes({ store: worker, rowsMin: 100_000 })).toEqual([]);
    const built = await Promise.all([1, 2].map(() => buildMissingVectorIndexes({ store: worker, rowsMin: 1_000 })));
    expect(built.flat()).toEqual(["embeddings_model_2_ivfflat_idx"]);
    expect(await list(organizationId)).toEqual([
      expect.objectContaining({
        modelId: 1,
        name: "embeddings_model_1_hnsw_idx",
        type: "hnsw",
        parameters: { m: 24, ef_construction: 200 },
        rows: 20,
        isValid: true,
      }),
      expect.objectContaining({ modelId: 2, modelName: "text-embedding-ada-002", type: "ivfflat", parameters: { lists: 10 }, rows: 2_800, isValid: true }),
    ]);
    const [, index] = await list(organizationId);
    expect(index?.sizeBytes).toBeGreaterThan(1_000_000);
    expect((await list(newObjectId())).map(({ rows }) => rows)).toEqual([0, 0]);
  });

  it("are then used by the application's role, and find what the exact scan finds", async () => {
    const plan = await inOrganization(app, organizationId, async (scoped) => {
      const route = await chooseRoute(scoped, { organizationId, model: ada });
      const nearest = nearestPassages({ organizationId, model: ada, vector, limit: 10, filter: { contentType: "note" }, route });
      const { rows } = await scoped.execute<{ "QUERY PLAN": string }>(sql`explain ${nearest}`);
      return { route, text: rows.map((row) => row["QUERY PLAN"]).join("\n") };
    });
    expect(plan.route).toBe("index");
    expect(plan.text).toContain("embeddings_model_2_ivfflat_idx");
    const found = await ask(ada, vector);
    expect(found.route).toBe("index");
    const exact = await inOrganization(app, organizationId, (scoped) =>
      scoped.execute<{ content_id: string }>(nearestPassages({ organizationId, model: ada, vector, limit: 10, filter: {}, route: "exact" })),
    );
    const wanted = exact.rows.map((row) => row.content_id);
    expect(found.items.filter(({ contentId }) => wanted.includes(contentId)).length).toBeGreaterThanOrEqual(9);
    expect(found.items.map(({ similarity }) => similarity)).toEqual([...found.items.map(({ similarity }) => similarity)].sort((a, b) => b - a));
  });

  it("have no neighbour for a vector without direction, and may be built by nobody but the worker", async () => {
    expect((await ask(builtIn, new Array(384).fill(0))).items).toEqual([]);
    await expect(inOrganization(app, organizationId, (scoped) => scoped.execute(sql`select build_vector_index(3, 10)`))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  });
});
