import { and, eq, lt, sql } from "drizzle-orm";
import { acrossOrganizations, asOneTransaction, type PostgresStore } from "@/db/postgres/client";
import { idempotencyKeys } from "@/db/postgres/schema/schema";
import { type IdempotentRequest, idempotencyKeptSeconds, inFlight, type RecordedAnswer, replay } from "@/lib/db/idempotency-record";

const expiredBefore = sql`now() - make_interval(secs => ${idempotencyKeptSeconds})`;

/** The effect of `run` and its record in one transaction; what was recorded within 24 h instead of a second effect. @throws `conflict` while another works */
export function runOnceInPostgres(store: PostgresStore, request: IdempotentRequest, run: () => Promise<string>): Promise<RecordedAnswer> {
  const { ownerId: organizationId, key, operation, requestHash } = request;
  return asOneTransaction(store, organizationId, async (database) => {
    // Held until the commit, so that who gets it sees the record of who had it.
    const lock = await database.execute<{ isOurs: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`${organizationId}:${key}`}, 0)) as "isOurs"`,
    );
    if (lock.rows[0]?.isOurs !== true) throw inFlight();
    const owned = and(eq(idempotencyKeys.organizationId, organizationId), eq(idempotencyKeys.key, key));
    await database.delete(idempotencyKeys).where(and(owned, lt(idempotencyKeys.createdAt, expiredBefore)));
    // Drizzle would parse a string that comes out of `jsonb` a second time.
    const response = sql<string>`${idempotencyKeys.response} #>> '{}'`;
    const [known] = await database.select({ requestHash: idempotencyKeys.requestHash, response }).from(idempotencyKeys).where(owned);
    if (known) return replay(known, request);
    const text = await run();
    // A JSON string and not the object itself: `jsonb` would sort its fields and refuse a NUL within.
    await database.insert(idempotencyKeys).values({ organizationId, key, operation, requestHash, response: text });
    return { text, isReplayed: false };
  });
}

/** For the worker: of all organizations, by `idempotency_keys_expiry_idx`. How many went. */
export function removeExpiredIdempotencyKeys(store: PostgresStore): Promise<number> {
  return acrossOrganizations(store, async (database) => {
    const { rowCount } = await database.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, expiredBefore));
    return rowCount ?? 0;
  });
}
