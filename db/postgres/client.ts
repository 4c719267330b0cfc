import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient, type PoolConfig, type QueryConfig } from "pg";
import * as schema from "@/db/postgres/schema/schema";

/** `app` answers people under row-level security, `worker` crosses organizations, `owner` migrates and sets up. */
export type PostgresRole = "app" | "worker" | "owner";
export type PostgresDatabase = NodePgDatabase<typeof schema>;
export type PostgresStore = { pool: Pool; role: PostgresRole };

const limits: Record<PostgresRole, PoolConfig> = {
  // A frozen server answers nobody: the client gives up, and the connection with it.
  app: { max: 12, connectionTimeoutMillis: 1_200, query_timeout: 1_500, statement_timeout: 1_500, options: "-c role=reporunner_app" },
  worker: { max: 6, connectionTimeoutMillis: 5_000, query_timeout: 60_000, statement_timeout: 60_000, options: "-c role=reporunner_worker" },
  owner: { max: 2, connectionTimeoutMillis: 10_000 },
};

export function openPostgres({ url, role, onError }: { url: string; role: PostgresRole; onError: (error: Error) => void }): PostgresStore {
  const pool = new Pool({ connectionString: url, ...limits[role], application_name: `reporunner-${role}`, idleTimeoutMillis: 30_000, keepAlive: true });
  // Without this listener a killed PostgreSQL ends the process.
  pool.on("error", onError);
  return { pool, role };
}

/** The transaction that the calls inside it join. `tail` is the last of them: a connection does one thing at a time. */
type Outer = { pool: Pool; organizationId: string; client: PoolClient; tail: Promise<unknown> };
const outerTransaction = new AsyncLocalStorage<Outer>();

type Run<Result> = (database: PostgresDatabase, client: PoolClient) => Promise<Result>;

/**
 * One transaction in which every row of another organization is absent, whatever the query says. Inside `asOneTransaction` it is a
 * savepoint of that one: what it did is undone when it throws, and the rest stands. `patienceMs` is for statements that go through many
 * rows; the transaction's beginning keeps the short limit, so that a frozen server still fails at once. `isApart` joins nothing: it stands
 * even when the outer one is undone.
 */
export async function inOrganization<Result>(
  { pool }: PostgresStore,
  organizationId: string,
  run: Run<Result>,
  { patienceMs, isApart = false }: { patienceMs?: number; isApart?: boolean } = {},
): Promise<Result> {
  const patiently = patienceMs === undefined ? run : withPatience(run, patienceMs);
  const outer = isApart ? undefined : outerTransaction.getStore();
  if (outer?.pool === pool && outer.organizationId === organizationId) return joinTransaction(outer, patiently);
  return inTransaction(pool, beginFor(organizationId), patiently);
}

/** As `inOrganization`, and every `inOrganization` of the same store and organization that `run` leads to is part of it: all or nothing. */
export async function asOneTransaction<Result>(
  { pool }: PostgresStore,
  organizationId: string,
  run: (database: PostgresDatabase) => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, beginFor(organizationId), (database, client) =>
    outerTransaction.run({ pool, organizationId, client, tail: Promise.resolve() }, () => run(database)),
  );
}

function beginFor(organizationId: string): string {
  if (!/^[0-9a-f]{24}$/.test(organizationId)) throw new TypeError("organizationId must be 24 hexadecimal characters");
  return `begin; set local app.organization_id = '${organizationId}'`;
}

function withPatience<Result>(run: Run<Result>, patienceMs: number): Run<Result> {
  return async (_, client) => {
    await client.query(`set local statement_timeout = ${Math.round(patienceMs)}`);
    // The driver's own limit is the pool's unless the query, or the stream of a COPY, names one.
    const query = (config: QueryConfig, values?: unknown[]) => client.query(Object.assign(config, { query_timeout: patienceMs + 500 }), values);
    const patient: PoolClient = Object.create(client, { query: { value: query } });
    return run(drizzle(patient, { schema }), patient);
  };
}

function joinTransaction<Result>(outer: Outer, run: Run<Result>): Promise<Result> {
  const turn = outer.tail.then(() => inSavepoint(outer, run));
  outer.tail = turn.catch(() => undefined);
  return turn;
}

let savepointCount = 0;

async function inSavepoint<Result>(outer: Outer, run: Run<Result>): Promise<Result> {
  const { client } = outer;
  savepointCount += 1;
  const name = `joined_${savepointCount}`;
  await client.query(`savepoint ${name}`);
  try {
    // A line of its own: what `run` calls would else wait for itself.
    const result = await outerTransaction.run({ ...outer, tail: Promise.resolve() }, () => run(drizzle(client, { schema }), client));
    await client.query(`release savepoint ${name}`);
    return result;
  } catch (error) {
    if (!isUnanswered(error)) await client.query(`rollback to savepoint ${name}`).catch(() => undefined);
    throw error;
  }
}

/** One transaction over all organizations: for the worker's sweeps and for set-up. */
export async function acrossOrganizations<Result>({ pool }: PostgresStore, run: (database: PostgresDatabase) => Promise<Result>): Promise<Result> {
  return inTransaction(pool, "begin", run);
}

async function inTransaction<Result>(pool: Pool, begin: string, run: (database: PostgresDatabase, client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await run(drizzle(client, { schema }), client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    await rollBack(client, error);
    throw error;
  }
}

/**
 * A connection whose answer never came is destroyed without asking it to roll back, which would take the time-out a second time; so is
 * one that cannot roll back. Either may still hold the transaction.
 */
async function rollBack(client: PoolClient, reason: unknown): Promise<void> {
  if (isUnanswered(reason)) return client.release(true);
  try {
    await client.query("rollback");
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}

/** Drizzle wraps the driver's error. */
function isUnanswered(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /Query read timeout|Connection terminated/.test(error.message) || isUnanswered(error.cause);
}

/** Round trip of `SELECT 1` in milliseconds. */
export async function pingPostgres({ pool }: PostgresStore): Promise<number> {
  const startedAt = performance.now();
  await pool.query("select 1");
  return performance.now() - startedAt;
}
