import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { acrossOrganizations, inOrganization, openPostgres, type PostgresStore } from "@/db/postgres/client";
import { migratePostgres } from "@/db/postgres/migrate";
import { createConversationRepository } from "@/lib/db/postgres/ai-conversations";
import { createAnalyticsRepository } from "@/lib/db/postgres/analytics";
import { claimPendingArticles, createArticlePassageRepository } from "@/lib/db/postgres/article-passages";
import { createEmbeddingRepository } from "@/lib/db/postgres/embeddings";
import { createKnowledgeBaseRepository } from "@/lib/db/postgres/knowledge-base";
import { createKnowledgeSearch } from "@/lib/db/postgres/knowledge-search";
import { createModelRepository } from "@/lib/db/postgres/ml-models";
import { claimUnclaimedRows } from "@/lib/db/postgres/unclaimed-rows";
import { buildMissingVectorIndexes, createVectorIndexRepository } from "@/lib/db/postgres/vector-indexes";
import { SeriesInput } from "@/lib/schemas/analytics";
import { readCatalog, readModels } from "@/tests/postgres/catalog";
import { type Postgres16, startPostgres16 } from "@/tests/postgres/start-postgres-16";
import { createDatabase, type NewDatabase } from "@/tests/support/new-database";
import { newObjectId } from "@/tests/support/test-runtime";

const designScript = resolve("tests/design-document/01-setup-pgvector.sql");
const initScripts = [resolve("init-scripts/01-setup-pgvector.sql"), resolve("init-scripts/02-logins.sh")];
const onError = () => undefined;
let postgres16: Postgres16;

beforeAll(async () => {
  postgres16 = await startPostgres16();
}, 180_000);
afterAll(() => postgres16.stop());

/** As the container's entry point runs them, in the order of their names: here with 16's psql against either server. */
async function runInitScripts(database: NewDatabase): Promise<void> {
  const { hostname, port, username, password, pathname } = new URL(database.url);
  const [sqlScript = "", shellScript = ""] = initScripts;
  const psql = [...["-v", "ON_ERROR_STOP=1", "--no-psqlrc", "--quiet"], ...["-h", hostname, "-p", port, "-U", username, "-d", pathname.slice(1)]];
  const environment = { PATH: `${postgres16.binaries}:${process.env.PATH}`, PGHOST: hostname, PGPORT: port, PGPASSWORD: decodeURIComponent(password) };
  await promisify(execFile)(join(postgres16.binaries, "psql"), [...psql, "-f", sqlScript], { env: { NODE_ENV: "test", ...environment } });
  const shell = (await readFile(shellScript, "utf8")).replaceAll("/docker-entrypoint-initdb.d/01-setup-pgvector.sql", sqlScript);
  await promisify(execFile)("bash", ["-c", shell], {
    env: {
      NODE_ENV: "test",
      ...environment,
      POSTGRES_USER: username,
      POSTGRES_DB: pathname.slice(1),
      POSTGRES_APP_PASSWORD: "it's a password of the site",
      POSTGRES_WORKER_PASSWORD: "of-the-worker",
    },
  });
}

const servers = [
  { major: 16, url: () => postgres16.url },
  { major: 18, url: () => inject("stores").databaseUrl },
];

describe.each(servers)("PostgreSQL $major", ({ major, url }) => {
  let alone: NewDatabase;
  let app: PostgresStore;
  let worker: PostgresStore;

  beforeAll(async () => {
    alone = await createDatabase({ serverUrl: url(), name: "migrations_alone" });
    await migratePostgres(alone.owner);
    app = openPostgres({ url: alone.url, role: "app", onError });
    worker = openPostgres({ url: alone.url, role: "worker", onError });
  });
  afterAll(async () => {
    await Promise.all([app.pool.end(), worker.pool.end()]);
    await alone.drop();
  });

  it("is that major, with pgvector and nothing else needed", async () => {
    const { rows } = await alone.owner.pool.query(
      "select current_setting('server_version_num')::int / 10000 as major, array_agg(extname::text order by extname) as extensions from pg_extension",
    );
    expect(rows).toEqual([{ major, extensions: ["plpgsql", "vector"] }]);
  });

  it("ends in the same schema by migrations alone, after the init scripts, and from the architecture document's script", async () => {
    const wanted = await readCatalog(alone.owner);
    expect(wanted.length).toBeGreaterThan(100);
    const scripted = await createDatabase({ serverUrl: url(), name: "init_script_first" });
    await runInitScripts(scripted);
    await runInitScripts(scripted);
    await migratePostgres(scripted.owner);
    expect(await readCatalog(scripted.owner)).toEqual(wanted);
    expect(await readModels(scripted.owner)).toEqual(await readModels(alone.owner));
    await scripted.drop();

    const documented = await createDatabase({ serverUrl: url(), name: "document_script_first" });
    await documented.owner.pool.query(await readFile(designScript, "utf8"));
    await documented.owner.pool.query("insert into knowledge_base (title, content) values ('T', 'C')");
    await migratePostgres(documented.owner);
    expect(await readCatalog(documented.owner)).toEqual(wanted);
    const organizationId = newObjectId();
    const itsWorker = openPostgres({ url: documented.url, role: "worker", onError });
    expect(await claimUnclaimedRows({ store: itsWorker, organizationId })).toBe(1);
    await itsWorker.pool.end();
    await documented.drop();
  });

  it("keeps knowledge, passages and search", async () => {
    const organizationId = newObjectId();
    const model = { modelId: 1, dimensions: 384 };
    const vector = Array.from({ length: 384 }, (_, index) => (index === 0 ? 1 : 0));
    const articles = createKnowledgeBaseRepository({ store: app, organizationId });
    const passages = createArticlePassageRepository({ store: app, organizationId, model });
    const { articleId } = await articles.insert({
      title: "Rotate a key",
      content: "Keys are rotated monthly.",
      category: "Security",
      tags: ["keys"],
      status: "published",
    });
    expect((await articles.findPage({ limit: 10, tag: ["keys"] })).items).toMatchObject([{ articleId, embeddingStatus: "pending" }]);
    await acrossOrganizations(worker, (database) => database.execute("update knowledge_base set embedding_due_at = now()"));
    expect(await claimPendingArticles({ store: worker, limit: 10, leaseSeconds: 60 })).toEqual([{ organizationId, articleId }]);
    const pending = await passages.findPending(articleId);
    const passage = { chunkIndex: 0, heading: "", content: "Keys are rotated monthly.", start: 0, end: 25, contentHash: "h", embedding: vector };
    expect(await passages.replace({ articleId, checksum: pending?.checksum ?? "", passages: [passage] })).toBe(true);
    const { hits } = await createKnowledgeSearch({ store: app, organizationId, model }).searchArticles({ q: "rotated keys", vector, mode: "hybrid", limit: 5 });
    expect(hits).toMatchObject([{ articleId, isMeaning: true, isWords: true, similarity: 1 }]);
    const { items } = await createEmbeddingRepository({ store: app, organizationId, model }).findSimilar(vector, { threshold: 0.9 });
    expect(items).toMatchObject([{ contentId: articleId, similarity: 1 }]);
    expect((await createKnowledgeBaseRepository({ store: app, organizationId: newObjectId() }).findPage({ limit: 10 })).items).toEqual([]);
  });

  it("keeps conversations, models and metrics in the partition of their month", async () => {
    const organizationId = newObjectId();
    const conversations = createConversationRepository({ store: app, organizationId });
    const message = { sessionId: "s", userId: "ada", workflowId: null, messageType: "user" as const, content: "Hello", metadata: {} };
    await conversations.addMessage({ ...message, model: null, promptTokens: null, completionTokens: null, costUsd: null, latencyMs: null });
    expect((await conversations.findThread({ sessionId: "s", limit: 10 }))?.messages.items).toMatchObject([{ content: "Hello" }]);
    expect((await createModelRepository({ store: app, organizationId }).findPage({ limit: 10 })).items).toHaveLength(4);
    const analytics = createAnalyticsRepository({ store: app, organizationId });
    await analytics.record([{ name: "orders", value: 2, dimensions: {}, timestamp: "2026-02-03T10:00:00.000Z" }]);
    const question = SeriesInput.parse({ metric: "orders", from: "2026-02-01T00:00:00.000Z", to: "2026-03-01T00:00:00.000Z", interval: "1d" });
    expect((await analytics.query(question)).groups).toMatchObject([{ points: [{ at: "2026-02-03T00:00:00.000Z", value: 2 }] }]);
    const { rows } = await inOrganization(app, organizationId, (database) => database.execute("select tableoid::regclass::text as partition from analytics"));
    expect(rows).toEqual([{ partition: "analytics_2026_02" }]);
  });

  it("builds a vector index by the owner's function, for the worker", async () => {
    const organizationId = newObjectId();
    await alone.owner.pool.query(
      `insert into embeddings (organization_id, content_id, content_type, model_id, embedding)
       select $1, n::text, 'note', 3, (select array_agg(sin(n * 7 + d) order by d) from generate_series(1, 1536) as d)::vector from generate_series(1, 50) as n`,
      [organizationId],
    );
    expect(await buildMissingVectorIndexes({ store: worker, rowsMin: 50 })).toEqual(["embeddings_model_3_hnsw_idx"]);
    expect(await createVectorIndexRepository({ store: app, organizationId }).findAll()).toMatchObject([{ modelId: 1 }, { modelId: 3, type: "hnsw", rows: 50 }]);
  });
});

describe("the container's logins", () => {
  it("sign in with their passwords as themselves, see no other organization and cannot become the other", async () => {
    const database = await createDatabase({ serverUrl: inject("stores").databaseUrl, name: "logins" });
    await runInitScripts(database);
    await migratePostgres(database.owner);
    await database.owner.pool.query(
      "insert into knowledge_base (organization_id, title, content, checksum) values ('aaaaaaaaaaaaaaaaaaaaaaaa', 'T', 'C', 'x')",
    );
    const address = new URL(database.url);
    address.username = "reporunner_app";
    address.password = encodeURIComponent("it's a password of the site");
    const site = openPostgres({ url: address.toString(), role: "app", onError });
    const count = (owner: string) => inOrganization(site, owner, (scoped) => scoped.execute("select count(*)::int as count from knowledge_base"));
    expect([(await count("a".repeat(24))).rows, (await count(newObjectId())).rows]).toEqual([[{ count: 1 }], [{ count: 0 }]]);
    await expect(site.pool.query("set role reporunner_worker")).rejects.toMatchObject({ code: "42501" });
    await expect(site.pool.query("set role reporunner")).rejects.toMatchObject({ code: "42501" });
    await site.pool.end();
    address.username = "reporunner_worker";
    const stranger = openPostgres({ url: address.toString(), role: "worker", onError });
    await expect(stranger.pool.query("select 1"), "the site's password").rejects.toMatchObject({ code: "28P01" });
    await stranger.pool.end();
    address.password = "of-the-worker";
    const worker = openPostgres({ url: address.toString(), role: "worker", onError });
    const { rows } = await acrossOrganizations(worker, (all) => all.execute("select count(*)::int as count from knowledge_base"));
    await worker.pool.end();
    await database.drop();
    expect(rows).toEqual([{ count: 1 }]);
  });
});
