import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { acrossOrganizations, inOrganization, openPostgres, type PostgresStore } from "@/db/postgres/client";
import { migratePostgres } from "@/db/postgres/migrate";
import { createEmbeddingRepository } from "@/lib/db/postgres/embeddings";
import { claimUnclaimedRows, unclaimedOrganizationId } from "@/lib/db/postgres/unclaimed-rows";
import { createDatabase, type NewDatabase } from "@/tests/support/new-database";
import { newObjectId } from "@/tests/support/test-runtime";

const script = new URL("01-setup-pgvector.sql", import.meta.url);
const organizationId = newObjectId();
let database: NewDatabase;
let worker: PostgresStore;

/** 1536 numbers, the first of which points `degrees` away from the first axis. */
function at(degrees: number): number[] {
  const radians = (degrees * Math.PI) / 180;
  return Array.from({ length: 1536 }, (_, index) => (index === 0 ? Math.cos(radians) : index === 1 ? Math.sin(radians) : 0));
}

/** What an installation might hold that followed the architecture document to the letter. */
async function fill({ pool }: PostgresStore): Promise<void> {
  for (const [contentId, degrees] of [
    ["kb_article_123", 10],
    ["kb_article_123", 20],
    ["kb_article_124", 80],
  ] as const)
    await pool.query(
      `insert into embeddings (content_id, content_type, embedding, metadata, created_at) values ($1, 'knowledge_base', $2, '{"category": "tutorials"}', '2025-03-01 12:00')`,
      [contentId, JSON.stringify(at(degrees))],
    );
  await pool.query("insert into embeddings (content_id, content_type) values ('empty', 'note')");
  await pool.query(
    `insert into knowledge_base (title, content, category, tags, embedding_id) values ('Email automation', 'How to set up email automation', 'tutorials', array['email'], 1), ('Bare', 'No tags, no category', null, null, null)`,
  );
  await pool.query(
    `insert into ai_conversations (user_id, workflow_id, session_id, message_type, content, metadata, created_at)
     values ('ada', 'w1', 's-1', 'user', 'How do I start?', null, '2025-03-01 12:00'), ('ada', 'w1', 's-1', 'assistant', 'Press run.', '{"model": "x"}', '2025-03-01 12:01'),
       ('bob', null, 's-2', 'user', 'Hello', '{}', '2025-04-01 12:00')`,
  );
  await pool.query(
    `insert into analytics (metric_name, metric_value, dimensions, timestamp) values ('runs', 3.25, '{"region": "eu"}', '2025-03-31 23:30'), ('runs', null, null, '2025-04-01 00:30'), ('old', 1, null, '1995-01-01')`,
  );
}

beforeAll(async () => {
  database = await createDatabase({ serverUrl: inject("stores").databaseUrl, name: "design_document" });
  await database.owner.pool.query(await readFile(script, "utf8"));
  await fill(database.owner);
  await migratePostgres(database.owner);
  worker = openPostgres({ url: database.url, role: "worker", onError: () => undefined });
});
afterAll(async () => {
  await worker.pool.end();
  await database.drop();
});

const countRows = async (owner: string) =>
  (
    await database.owner.pool.query(
      `select (select count(*)::int from embeddings where organization_id = $1) as embeddings, (select count(*)::int from knowledge_base where organization_id = $1) as articles,
        (select count(*)::int from ai_sessions where organization_id = $1) as sessions, (select count(*)::int from ai_conversations where organization_id = $1) as messages,
        (select count(*)::int from analytics where organization_id = $1) as metrics`,
      [owner],
    )
  ).rows[0];
const all = { embeddings: 4, articles: 2, sessions: 2, messages: 3, metrics: 3 };
const none = { embeddings: 0, articles: 0, sessions: 0, messages: 0, metrics: 0 };

describe("a database made by the architecture document's own script", () => {
  it("upgrades: every row is kept under its id and belongs to nobody yet", async () => {
    expect(await countRows(unclaimedOrganizationId)).toEqual(all);
    const { rows } = await database.owner.pool.query(
      `select id::int, content_id, chunk_index, model_id, vector_dims(embedding) as dimensions, metadata, created_at from embeddings order by id`,
    );
    expect(rows[1]).toEqual({
      id: 2,
      content_id: "kb_article_123",
      chunk_index: 1,
      model_id: 2,
      dimensions: 1536,
      metadata: { category: "tutorials" },
      created_at: new Date("2025-03-01T12:00:00Z"),
    });
    expect(rows[3]).toMatchObject({ id: 4, dimensions: null, metadata: {} });
    const { rows: articles } = await database.owner.pool.query(
      "select id::int, title, tags, category, embedding_id::int, embedding_status, checksum from knowledge_base order by id",
    );
    expect(articles).toMatchObject([
      { id: 1, title: "Email automation", tags: ["email"], category: "tutorials", embedding_id: 1, embedding_status: "pending" },
      { id: 2, title: "Bare", tags: [], category: null, embedding_id: null },
    ]);
    const { rows: sessions } = await database.owner.pool.query(
      "select session_id, title, user_id, workflow_id, message_count, last_message from ai_sessions order by 1",
    );
    expect(sessions).toEqual([
      { session_id: "s-1", title: "How do I start?", user_id: "ada", workflow_id: "w1", message_count: 2, last_message: "Press run." },
      { session_id: "s-2", title: "Hello", user_id: "bob", workflow_id: null, message_count: 1, last_message: "Hello" },
    ]);
    const { rows: metrics } = await database.owner.pool.query(
      "select id::int, metric_value::float as value, dimensions, tableoid::regclass::text as partition from analytics order by id",
    );
    expect(metrics).toEqual([
      { id: 1, value: 3.25, dimensions: { region: "eu" }, partition: "analytics_2025_03" },
      { id: 2, value: null, dimensions: {}, partition: "analytics_2025_04" },
      { id: 3, value: 1, dimensions: {}, partition: "analytics_default" },
    ]);
  });

  it("leaves nothing beside the new tables, keeps the walls forced and counts ids on", async () => {
    const { rows } = await database.owner.pool.query(
      "select to_regnamespace('architecture_script') as left_over, (select count(*)::int from pg_class where relforcerowsecurity) as forced",
    );
    expect(rows).toEqual([{ left_over: null, forced: 6 }]);
    const next = await database.owner.pool.query(
      "insert into knowledge_base (organization_id, title, content, checksum) values ('x', 'Next', 'x', 'x') returning id::int",
    );
    expect(next.rows).toEqual([{ id: 3 }]);
    await database.owner.pool.query("delete from knowledge_base where organization_id = 'x'");
  });

  it("gives the rows to the first organization, once", async () => {
    expect(await claimUnclaimedRows({ store: worker, organizationId })).toBeGreaterThan(0);
    expect(await countRows(unclaimedOrganizationId)).toEqual(none);
    expect(await countRows(organizationId)).toEqual(all);
    expect(await claimUnclaimedRows({ store: worker, organizationId: newObjectId() })).toBe(0);
  });

  it("then answers with the old vectors, to that organization alone", async () => {
    const store = openPostgres({ url: database.url, role: "app", onError: () => undefined });
    const ask = (owner: string) =>
      createEmbeddingRepository({ store, organizationId: owner, model: { modelId: 2, dimensions: 1536 } }).findSimilar(at(0), { limit: 5, threshold: 0.8 });
    const { items } = await ask(organizationId);
    const stranger = await ask(newObjectId());
    const messages = await inOrganization(store, organizationId, (scoped) => scoped.execute("select content from ai_conversations order by id"));
    await store.pool.end();
    expect(items.map(({ embeddingId, contentId }) => [embeddingId, contentId])).toEqual([
      ["1", "kb_article_123"],
      ["2", "kb_article_123"],
    ]);
    expect(stranger.items).toEqual([]);
    expect(messages.rows).toHaveLength(3);
  });

  it("keeps what somebody added to the script's tables, and leaves a foreign table of one of these names alone", async () => {
    const serverUrl = inject("stores").databaseUrl;
    const altered = await createDatabase({ serverUrl, name: "design_document_altered" });
    await altered.owner.pool.query(await readFile(script, "utf8"));
    await altered.owner.pool.query("alter table knowledge_base add column author text");
    await altered.owner.pool.query("insert into knowledge_base (title, content, author) values ('T', 'C', 'Ada')");
    await migratePostgres(altered.owner);
    const { rows } = await altered.owner.pool.query("select author from architecture_script.knowledge_base join knowledge_base using (id)");
    await altered.drop();
    expect(rows).toEqual([{ author: "Ada" }]);

    const foreign = await createDatabase({ serverUrl, name: "design_document_foreign" });
    await foreign.owner.pool.query("create table analytics (mine text)");
    await expect(migratePostgres(foreign.owner)).rejects.toMatchObject({ cause: { message: expect.stringContaining("already exists") } });
    const kept = await foreign.owner.pool.query("select mine from analytics");
    await foreign.drop();
    expect(kept.rows).toEqual([]);
  });

  it("is migrated twice without harm", async () => {
    await migratePostgres(database.owner);
    const { rows } = await acrossOrganizations(worker, (scoped) => scoped.execute("select count(*)::int as count from embeddings"));
    expect(rows).toEqual([{ count: 4 }]);
  });
});
