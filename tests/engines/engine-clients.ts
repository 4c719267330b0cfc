import { Redis } from "ioredis";
import mongoose from "mongoose";
import pg from "pg";

export async function inMongodb<Result>(uri: string, run: (client: mongoose.mongo.MongoClient) => Promise<Result>): Promise<Result> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    return await run(client);
  } finally {
    await client.close();
  }
}

export async function inPostgres<Row extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A server process that counts for hours and looks at nothing else; it does not notice that its parent died. */
export async function startBusyBackend(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  client.query("do $$ declare n bigint := 0; begin loop n := n + 1; end loop; end $$").catch(() => undefined);
}

export async function inRedis<Result>(url: string, run: (client: Redis) => Promise<Result>): Promise<Result> {
  const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on("error", () => undefined);
  try {
    return await run(client);
  } finally {
    client.disconnect();
  }
}
