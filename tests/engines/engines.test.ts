import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringToCurrentVersion } from "@/db/engines/data-version";
import { ensureModelFiles } from "@/db/engines/model-files";
import { assertSupportedPlatform } from "@/db/engines/platform";
import { commandLineOf, isAlive } from "@/db/engines/process-identity";
import { type Engines, startEngines } from "@/db/engines/start-engines";
import { inMongodb, inPostgres, inRedis } from "@/tests/engines/engine-clients";

const START_LIMIT_MS = 180_000;

describe("embedded engines", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "reporunner-engines-"));
  let engines: Engines;
  const start = () => startEngines({ dataDir });

  beforeAll(async () => {
    engines = await start();
  }, START_LIMIT_MS);

  afterAll(async () => {
    await engines.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  it("gives a MongoDB replica set with transactions, change streams and leave to make databases", async () => {
    await inMongodb(engines.urls.MONGODB_URI, async (client) => {
      const hello = await client.db().command({ hello: 1 });
      expect(hello.setName).toBe("rs0");
      expect(hello.compression ?? []).toEqual([]);
      expect(client.db().databaseName).toBe("reporunner");
      const collection = client.db("worker_1").collection("things");
      const changes = collection.watch();
      const next = changes.next();
      await sleep(200);
      await client.withSession((session) => session.withTransaction(() => collection.insertOne({ a: 1 }, { session })));
      expect((await next).operationType).toBe("insert");
      await changes.close();
      await client.db("worker_1").dropDatabase();
    });
  });

  it("lets nobody in without a password", async () => {
    const { port } = new URL(engines.urls.MONGODB_URI);
    const anonymous = inMongodb(`mongodb://127.0.0.1:${port}/?directConnection=true`, (client) => client.db("a").collection("b").find().toArray());
    await expect(anonymous).rejects.toThrow(/auth/i);
    const database = new URL(engines.urls.DATABASE_URL);
    database.password = "wrong";
    await expect(inPostgres(database.href, "select 1")).rejects.toThrow(/password authentication failed/);
    const redis = new URL(engines.urls.REDIS_URL);
    await expect(inRedis(`redis://127.0.0.1:${redis.port}`, (client) => client.get("a"))).rejects.toThrow(/NOAUTH|closed/);
  });

  it("gives PostgreSQL with checksums, UTF-8, pgvector and the contrib modules", async () => {
    const [settings] = await inPostgres<{ version: string; checksums: string; encoding: string; collation: string }>(
      engines.urls.DATABASE_URL,
      `select current_setting('server_version') as version, current_setting('data_checksums') as checksums,
        pg_encoding_to_char(encoding) as encoding, datlocale as collation from pg_database where datname = current_database()`,
    );
    expect(settings).toMatchObject({ checksums: "on", encoding: "UTF8", collation: "C.UTF-8" });
    expect(settings?.version).toMatch(/^18\./);
    for (const extension of ["vector", "pg_trgm", "pg_stat_statements", "btree_gin"]) {
      await inPostgres(engines.urls.DATABASE_URL, `create extension if not exists ${extension}`);
    }
    const [nearest] = await inPostgres<{ distance: number }>(engines.urls.DATABASE_URL, "select '[1,0]'::vector <=> '[1,0]'::vector as distance");
    expect(nearest?.distance).toBe(0);
    await inPostgres(engines.urls.DATABASE_URL, "create database worker_1");
    await inPostgres(engines.urls.DATABASE_URL, "drop database worker_1");
  });

  it("gives a Redis that evicts nothing, keeps a log of writes and loads no module", async () => {
    await inRedis(engines.urls.REDIS_URL, async (client) => {
      expect(await client.config("GET", "maxmemory-policy")).toEqual(["maxmemory-policy", "noeviction"]);
      expect(await client.config("GET", "appendonly")).toEqual(["appendonly", "yes"]);
      expect(await client.info("modules")).not.toMatch(/graph|search/i);
      await expect(client.call("MODULE", "LOAD", "/tmp/x.so")).rejects.toThrow(/not allowed/i);
    });
  });

  it("keeps passwords out of other users' sight", () => {
    expect(statSync(join(dataDir, "engines.json")).mode & 0o777).toBe(0o600);
    const state: { passwords: Record<string, string> } = JSON.parse(readFileSync(join(dataDir, "engines.json"), "utf8"));
    const lines = Object.values(engines.processes).map(({ pid }) => commandLineOf(pid).join(" "));
    for (const password of Object.values(state.passwords)) for (const line of lines) expect(line).not.toContain(password);
  });

  it("tells of a killed engine and brings it back on the same port with its data", async () => {
    await inRedis(engines.urls.REDIS_URL, (client) => client.set("kept", "yes"));
    await inPostgres(engines.urls.DATABASE_URL, "create table kept as select 1 as a");
    await inMongodb(engines.urls.MONGODB_URI, (client) => client.db().collection("kept").insertOne({ a: 1 }));
    await sleep(1_100);
    for (const name of ["mongodb", "postgres", "redis"] as const) {
      const engine = engines.processes[name];
      const before = engine.pid;
      engine.signal("SIGKILL");
      expect(await engine.exited).toEqual({ engine: name, code: null, signal: "SIGKILL" });
      expect(engine.isAlive()).toBe(false);
      await engine.restart();
      expect(engine.pid).not.toBe(before);
      expect(engine.isAlive()).toBe(true);
    }
    expect(await inRedis(engines.urls.REDIS_URL, (client) => client.get("kept"))).toBe("yes");
    expect(await inPostgres(engines.urls.DATABASE_URL, "select a from kept")).toEqual([{ a: 1 }]);
    expect(await inMongodb(engines.urls.MONGODB_URI, (client) => client.db().collection("kept").countDocuments())).toBe(1);
  }, 60_000);

  it("restarts a frozen engine", async () => {
    engines.processes.redis.signal("SIGSTOP");
    await engines.processes.redis.restart();
    expect(await inRedis(engines.urls.REDIS_URL, (client) => client.get("kept"))).toBe("yes");
  }, 30_000);

  it("starts Redis empty when its files are damaged, and keeps them aside", async () => {
    await engines.processes.redis.stop();
    const files = join(dataDir, "engines", "redis", "appendonlydir");
    for (const name of readdirSync(files).filter((entry) => entry.endsWith(".aof"))) writeFileSync(join(files, name), "not a Redis file\n");
    await engines.processes.redis.restart();
    expect(await inRedis(engines.urls.REDIS_URL, (client) => client.dbsize())).toBe(0);
    expect(readdirSync(join(dataDir, "engines", "redis"))).toContain("appendonlydir.damaged");
  }, 30_000);

  it("refuses a second start on the same folder with one sentence", async () => {
    await expect(start()).rejects.toThrow(`is in use by process ${process.pid}: stop it, or set REPORUNNER_DATA_DIR`);
  });

  it("stops everything, and opens the same data on the same ports next time", async () => {
    const pids = Object.values(engines.processes).map(({ pid }) => pid);
    const { urls } = engines;
    await engines.stop();
    expect(pids.filter(isAlive)).toEqual([]);
    engines = await start();
    expect(engines.urls).toEqual(urls);
    expect(await inPostgres(engines.urls.DATABASE_URL, "select a from kept")).toEqual([{ a: 1 }]);
  }, 60_000);

  it("keeps its data when a remembered port is taken by someone else", async () => {
    await engines.stop();
    const before = engines.urls.MONGODB_URI;
    const intruder = createServer((socket) => socket.destroy()).listen(Number(new URL(before).port), "127.0.0.1");
    await once(intruder, "listening");
    engines = await start();
    intruder.close();
    expect(engines.urls.MONGODB_URI).not.toBe(before);
    expect(await inMongodb(engines.urls.MONGODB_URI, (client) => client.db().collection("kept").countDocuments())).toBe(1);
    await inMongodb(engines.urls.MONGODB_URI, (client) => client.db().collection("kept").insertOne({ a: 2 }));
  }, 60_000);
});

describe("what surrounds the engines", () => {
  it("names the way out on other platforms", () => {
    expect(() => assertSupportedPlatform({ platform: "darwin", arch: "arm64" })).toThrow(/docker compose up .* MONGODB_URI, DATABASE_URL and REDIS_URL/);
  });

  it("refuses a newer data folder, runs the steps of an older one, marks a fresh one", () => {
    const folder = mkdtempSync(join(tmpdir(), "reporunner-version-"));
    bringToCurrentVersion(folder, { current: 1 });
    const seen: string[] = [];
    bringToCurrentVersion(folder, { current: 2, steps: { 1: (path) => seen.push(path) } });
    expect(seen).toEqual([folder]);
    expect(() => bringToCurrentVersion(folder, { current: 1 })).toThrow(/newer Reporunner/);
    rmSync(folder, { recursive: true });
  });

  it(
    "brings the embedding model and its tokenizer into one folder",
    async () => {
      const { embeddingModelDir } = await ensureModelFiles();
      expect(existsSync(join(embeddingModelDir, "model.onnx"))).toBe(true);
      expect(existsSync(join(embeddingModelDir, "tokenizer.json"))).toBe(true);
    },
    START_LIMIT_MS,
  );
});
