import { openPostgres, type PostgresStore } from "@/db/postgres/client";
import { withDatabase } from "@/tests/support/test-stores";

export type NewDatabase = { url: string; owner: PostgresStore; drop: () => Promise<void> };

/** An empty database of its own on the given server. */
export async function createDatabase({ serverUrl, name }: { serverUrl: string; name: string }): Promise<NewDatabase> {
  const onError = () => undefined;
  const server = openPostgres({ url: serverUrl, role: "owner", onError });
  await server.pool.query(`drop database if exists ${name} with (force)`);
  await server.pool.query(`create database ${name}`);
  const url = withDatabase(serverUrl, name);
  const owner = openPostgres({ url, role: "owner", onError });
  return {
    url,
    owner,
    async drop() {
      await owner.pool.end();
      await server.pool.query(`drop database if exists ${name} with (force)`);
      await server.pool.end();
    },
  };
}
