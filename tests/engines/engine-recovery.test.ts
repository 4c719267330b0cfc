import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findProcesses, isAlive } from "@/db/engines/process-identity";
import { type Engines, startEngines } from "@/db/engines/start-engines";
import { inMongodb, inPostgres, inRedis, startBusyBackend } from "@/tests/engines/engine-clients";

// Real servers and processes on a machine that may be busy with others.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const processGroupOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[2];

describe("engines that are hurt", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "reporunner-recovery-"));
  const cluster = join(dataDir, "engines", "postgres", "data");
  const redisFiles = join(dataDir, "engines", "redis", "appendonlydir");
  let engines: Engines;

  beforeAll(async () => {
    engines = await startEngines({ dataDir });
  });

  afterAll(async () => {
    await engines.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("keep away from the terminal's process group, so that Ctrl-C reaches only the supervisor", () => {
    const groups = Object.values(engines.processes).map(({ pid }) => [processGroupOf(pid), String(pid)]);
    for (const [group, pid] of groups) expect(group).toBe(pid);
  });

  it("names the replica set in MongoDB's address", () => {
    expect(Object.fromEntries(new URL(engines.urls.MONGODB_URI).searchParams)).toEqual({
      authSource: "admin",
      replicaSet: "rs0",
      directConnection: "true",
    });
  });

  it("answer vector, trigram and statement queries after PostgreSQL was killed", async () => {
    const url = engines.urls.DATABASE_URL;
    for (const extension of ["vector", "pg_trgm", "pg_stat_statements"]) await inPostgres(url, `create extension if not exists ${extension}`);
    await inPostgres(url, "create table points as select id, array[id, 1]::vector(2) as embedding, 'point ' || id as label from generate_series(1, 500) as id");
    await inPostgres(url, "create index on points using hnsw (embedding vector_cosine_ops)");
    await inPostgres(url, "create index on points using gin (label gin_trgm_ops)");
    engines.processes.postgres.signal("SIGKILL");
    await engines.processes.postgres.exited;
    await engines.processes.postgres.restart();
    const query = "select id from points order by embedding <=> '[1,1]' limit 1";
    await inPostgres(url, "alter role reporunner set enable_seqscan = off");
    expect(JSON.stringify(await inPostgres(url, `explain ${query}`))).toContain("points_embedding_idx");
    await inPostgres(url, "alter role reporunner reset enable_seqscan");
    expect(await inPostgres(url, query)).toEqual([{ id: 1 }]);
    expect(await inPostgres(url, "select count(*)::int as n from points where label ilike '%oint 49%'")).toEqual([{ n: 11 }]);
    expect(await inPostgres(url, "select count(*) > 0 as seen from pg_stat_statements")).toEqual([{ seen: true }]);
  });

  it("restarts PostgreSQL although a busy backend outlived the killed server", async () => {
    const { postgres } = engines.processes;
    await startBusyBackend(engines.urls.DATABASE_URL);
    await sleep(300);
    process.kill(postgres.pid, "SIGKILL");
    await postgres.exited;
    const from = performance.now();
    await postgres.restart();
    expect(performance.now() - from).toBeLessThan(5_000);
    const backends = await inPostgres<{ n: number }>(engines.urls.DATABASE_URL, "select count(*)::int as n from pg_stat_activity where query like 'do $$%'");
    expect(backends).toEqual([{ n: 0 }]);
  });

  it("starts PostgreSQL although another process now has the pid of the killed server", async () => {
    const { postgres } = engines.processes;
    const owner = statSync(cluster);
    await postgres.stop();
    const stranger: ChildProcess = spawn("sleep", ["60"], { stdio: "ignore", ...(process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {}) });
    await once(stranger, "spawn");
    writeFileSync(join(cluster, "postmaster.pid"), `${stranger.pid}\n${cluster}\n1700000000\n20000\n\n127.0.0.1\n   123456     32000\nready   \n`);
    try {
      await postgres.restart();
      expect(isAlive(stranger.pid ?? 0)).toBe(true);
      expect(await inPostgres(engines.urls.DATABASE_URL, "select 1 as a")).toEqual([{ a: 1 }]);
    } finally {
      stranger.kill();
    }
  });

  it("stops for good when the stop comes in the middle of a restart", async () => {
    for (const waitMs of [0, 20, 60]) {
      const { redis } = engines.processes;
      const restarting = redis.restart().catch(() => undefined);
      await sleep(waitMs);
      await redis.stop();
      await restarting;
      expect(redis.isAlive()).toBe(false);
      expect(findProcesses(([program = "", file = ""]) => program.endsWith("redis-server") && file.startsWith(dataDir))).toEqual([]);
      await redis.restart();
    }
  });

  it("make one restart of several that are asked for at once", async () => {
    const { redis } = engines.processes;
    await Promise.all([redis.restart(), redis.restart(), redis.restart()]);
    expect(findProcesses(([program = "", file = ""]) => program.endsWith("redis-server") && file.startsWith(dataDir))).toHaveLength(1);
    expect(redis.isAlive()).toBe(true);
  });

  it("tell of an engine that somebody else ended in peace", async () => {
    const { mongodb } = engines.processes;
    const { exited } = mongodb;
    process.kill(mongodb.pid, "SIGTERM");
    expect(await exited).toMatchObject({ code: 0, signal: null });
    await mongodb.restart();
    expect(await inMongodb(engines.urls.MONGODB_URI, (client) => client.db().command({ ping: 1 }))).toMatchObject({ ok: 1 });
  });

  it("keeps what Redis has when its last write was cut in half", async () => {
    const { redis } = engines.processes;
    await inRedis(engines.urls.REDIS_URL, (client) => client.set("whole", "yes"));
    await redis.stop();
    const file = readdirSync(redisFiles).find((name) => name.endsWith(".incr.aof"));
    appendFileSync(join(redisFiles, file ?? ""), "*3\r\n$3\r\nSET\r\n$4\r\nhal");
    await redis.restart();
    expect(await inRedis(engines.urls.REDIS_URL, (client) => client.get("whole"))).toBe("yes");
  });

  it("does not take the healthy files of a Redis that was killed while starting for damaged", async () => {
    const { planRedis } = await import("@/db/engines/redis");
    const folders = { dataDir, home: join(dataDir, "engines"), logs: "", run: "", programs: "", user: null };
    const { mayRetry } = planRedis({
      folders,
      program: "",
      port: Number(new URL(engines.urls.REDIS_URL).port),
      passwords: { mongodbRoot: "", mongodb: "", postgres: "", redis: new URL(engines.urls.REDIS_URL).password },
    });
    const healthyWords = readFileSync(join(dataDir, "logs", "redis.log"), "utf8");
    expect(healthyWords).toContain("DB loaded from append only file");
    expect(mayRetry?.(healthyWords)).toBe(false);
    expect(existsSync(redisFiles)).toBe(true);
  });
});
