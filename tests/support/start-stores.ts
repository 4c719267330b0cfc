import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureModelFiles } from "@/db/engines/model-files";
import { startEngines } from "@/db/engines/start-engines";
import { openPostgres } from "@/db/postgres/client";
import { migratePostgres } from "@/db/postgres/migrate";
import { type TestStores, templateDatabase, withDatabase } from "@/tests/support/test-stores";

declare module "vitest" {
  interface ProvidedContext {
    stores: TestStores;
  }
}

/** The real engines once for all test files, and a migrated PostgreSQL database that workers copy theirs from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "reporunner-tests-"));
  const [{ urls, stop }, { embeddingModelDir }] = await Promise.all([startEngines({ dataDir }), ensureModelFiles()]);
  const owner = openPostgres({ url: urls.DATABASE_URL, role: "owner", onError: () => undefined });
  await owner.pool.query(`create database ${templateDatabase}`);
  await owner.pool.end();
  const template = openPostgres({ url: withDatabase(urls.DATABASE_URL, templateDatabase), role: "owner", onError: () => undefined });
  await migratePostgres(template);
  await template.pool.end();
  project.provide("stores", { mongodbUri: urls.MONGODB_URI, databaseUrl: urls.DATABASE_URL, redisUrl: urls.REDIS_URL, embeddingModelDir });
  return async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
