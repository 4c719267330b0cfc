import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { ensureMongoIndexes } from "@/db/mongo/indexes";
import { openPostgres, type PostgresRole } from "@/db/postgres/client";
import type { Actor } from "@/lib/auth/actor";
import { type Context, createContext, openRuntime, type Runtime } from "@/lib/context";
import { Permission } from "@/lib/schemas/permission";
import { templateDatabase, withDatabase } from "@/tests/support/test-stores";

export const testDatabase = `reporunner_test_${process.env.VITEST_POOL_ID ?? "1"}`;
const duplicateDatabase = "42P04";

/** A runtime over this test worker's own databases; they are made at the first call and shared by the worker's files. */
export async function openTestRuntime(role: PostgresRole = "app", openAi?: { apiKey: string | undefined; baseUrl: string | undefined }): Promise<Runtime> {
  const stores = inject("stores");
  const owner = openPostgres({ url: stores.databaseUrl, role: "owner", onError: () => undefined });
  await owner.pool.query(`create database ${testDatabase} template ${templateDatabase}`).catch((error: unknown) => {
    if (!(error instanceof Error) || Reflect.get(error, "code") !== duplicateDatabase) throw error;
  });
  await owner.pool.end();
  const runtime = openRuntime({
    mongodbUri: stores.mongodbUri,
    databaseUrl: withDatabase(stores.databaseUrl, testDatabase),
    redisUrl: withDatabase(stores.redisUrl, process.env.VITEST_POOL_ID ?? "1"),
    embeddingModelDir: stores.embeddingModelDir,
    authSecret: "a-secret-of-the-tests-that-is-long-enough",
    encryptionKey: "7".repeat(64),
    url: "http://localhost:3000",
    port: 3000,
    role,
    ...(openAi === undefined ? {} : { openAi }),
    mongoDatabase: testDatabase,
    jobPrefix: testDatabase,
  });
  await ensureMongoIndexes(runtime.stores.mongo);
  return runtime;
}

export function newObjectId(): string {
  return randomBytes(12).toString("hex");
}

/** A key of an organization of its own, with all permissions unless told. */
export function makeContext({
  runtime,
  organizationId = newObjectId(),
  scopes = [...Permission.options],
}: {
  runtime: Runtime;
  organizationId?: string;
  scopes?: Permission[];
}): Context {
  return makeContextOf({ runtime, actor: { kind: "apiKey", apiKeyId: newObjectId(), organizationId, scopes } });
}

export function makeContextOf({ runtime, actor }: { runtime: Runtime; actor: Actor }): Context {
  return createContext({ runtime, actor });
}
