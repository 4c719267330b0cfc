import { resolve } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { PostgresStore } from "@/db/postgres/client";

/** Any number: the same in every process that migrates. */
const migrationLock = 7_230_514;

/** Applies what is missing, one process at a time. The folder is found from the root of the checkout: the caller may be bundled elsewhere. */
export async function migratePostgres({ pool }: PostgresStore, { migrationsFolder = defaultFolder() }: { migrationsFolder?: string } = {}): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.query("select pg_advisory_unlock($1)", [migrationLock]).catch(() => undefined);
    client.release();
  }
}

/** False on a server whose pgvector is not installed. */
export async function hasVectorExtension({ pool }: PostgresStore): Promise<boolean> {
  const result = await pool.query("select 1 from pg_available_extensions where name = 'vector'");
  return (result.rowCount ?? 0) > 0;
}

function defaultFolder(): string {
  return resolve("db/postgres/migrations");
}
