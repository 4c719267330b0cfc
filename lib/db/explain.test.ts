import { sql } from "drizzle-orm";
import { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { inOrganization, openPostgres, type PostgresDatabase } from "@/db/postgres/client";
import type { Runtime } from "@/lib/context";
import { nearestPassages } from "@/lib/db/postgres/embeddings";
import { newObjectId, openTestRuntime, testDatabase } from "@/tests/support/test-runtime";
import { withDatabase } from "@/tests/support/test-stores";

const model = { modelId: 1, dimensions: 384 };
const organizationId = newObjectId();
const vector = Array.from({ length: 384 }, (_, index) => Math.sin(index + 1));
let runtime: Runtime;

/** 1,500 passages and articles of ten organizations, ours among them, as the tables' owner: row-level security is for the queries. */
beforeAll(async () => {
  runtime = await openTestRuntime();
  const owner = openPostgres({
    url: withDatabase(inject("stores").databaseUrl, testDatabase),
    role: "owner",
    onError: () => undefined,
  });
  const tenants = [organizationId, ...Array.from({ length: 9 }, newObjectId)];
  await owner.pool.query(
    `insert into embeddings (organization_id, content_id, content_type, model_id, embedding)
     select ($1::text[])[1 + n % 10], n::text, 'explain', 1, (select array_agg(sin(n * 7 + d)) from generate_series(1, 384) as d)::vector from generate_series(1, 1500) as n`,
    [tenants],
  );
  await owner.pool.query(
    `insert into knowledge_base (organization_id, title, content, checksum) select ($1::text[])[1 + n % 10], 'Title ' || n, 'words ' || md5(n::text), n::text from generate_series(1, 1500) as n`,
    [tenants],
  );
  await owner.pool.query("analyze embeddings; analyze knowledge_base");
  await owner.pool.end();
});
afterAll(() => runtime.close());

async function explain(query: ReturnType<typeof sql>, settings = sql`select 1`): Promise<string> {
  return inOrganization(runtime.stores.postgres, organizationId, async (database: PostgresDatabase) => {
    await database.execute(settings);
    const plan = await database.execute<{ "QUERY PLAN": string }>(sql`explain ${query}`);
    return plan.rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
}

const indexSettings = sql`select set_config('hnsw.iterative_scan', 'strict_order', true), set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)`;

describe("plans, as the application's role", () => {
  it("uses the vector index on the index route and never on the exact one", async () => {
    const nearest = { organizationId, model, vector, limit: 10, filter: { contentType: "explain" } };
    expect(await explain(nearestPassages({ ...nearest, route: "index" }), indexSettings)).toContain("embeddings_model_1_hnsw_idx");
    const exact = await explain(nearestPassages({ ...nearest, route: "exact" }));
    expect(exact).not.toContain("hnsw");
    expect(exact).toContain("embeddings_chunk_key");
  });

  it("finds on the index route what the exact one finds", async () => {
    const find = (route: "exact" | "index") =>
      inOrganization(runtime.stores.postgres, organizationId, async (database) => {
        if (route === "index") await database.execute(sql`select set_config('hnsw.ef_search', '200', true)`);
        if (route === "index") await database.execute(indexSettings);
        const { rows } = await database.execute<{ content_id: string }>(
          nearestPassages({ organizationId, model, vector, limit: 10, filter: { contentType: "explain" }, route }),
        );
        return rows.map((row) => row.content_id);
      });
    const [exact, index] = [await find("exact"), await find("index")];
    expect(index).toHaveLength(10);
    expect(index.filter((id) => exact.includes(id)).length).toBeGreaterThanOrEqual(9);
  });

  it("uses the full-text index in spite of row-level security", async () => {
    const query = sql`select id from knowledge_base where search_vector @@ to_tsquery('english', 'c4ca4238a0b923820dcc509a6f75849b') and organization_id = ${organizationId}`;
    expect(await explain(query, sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`)).toContain(
      "knowledge_base_search_idx",
    );
  });

  it("lists articles by index, without a sort", async () => {
    const plan = await explain(sql`select id from knowledge_base where organization_id = ${organizationId} order by updated_at desc, id desc limit 51`);
    expect(plan).toContain("knowledge_base_list_idx");
    expect(plan).not.toContain("Sort");
  });

  it.each([{}, { tags: { $all: ["a"] } }, { isActive: true }])("lists workflows by index, without a sort, filtered by %j", async (filter) => {
    const { Workflow } = runtime.stores.mongo.models;
    const own = new Types.ObjectId(organizationId);
    await Workflow.insertMany(
      Array.from({ length: 30 }, (_, index) => ({ organizationId: own, name: `W${index}`, version: 1, nodeCount: 0, tags: ["a"], isActive: index % 2 === 0 })),
    );
    const plan = JSON.stringify(
      await Workflow.find({ $and: [{ organizationId: own, isDeleted: false }, filter] })
        .sort({ updatedAt: -1, _id: -1 })
        .limit(51)
        .explain("queryPlanner"),
    );
    const winning = plan.slice(plan.indexOf('"winningPlan"'), plan.indexOf('"rejectedPlans"'));
    expect(winning).toContain("IXSCAN");
    expect(winning).not.toContain('"SORT"');
    expect(winning).not.toContain("COLLSCAN");
  });
});
