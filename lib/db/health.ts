import { pingMongo } from "@/db/mongo/client";
import { pingPostgres } from "@/db/postgres/client";
import { pingRedis, type RedisClient } from "@/db/redis/client";
import { timeVectorSearch } from "@/lib/db/postgres/vector-probe";
import type { Stores } from "@/lib/db/router";
import type { StoreGuard } from "@/lib/db/store-guard";
import type { Health, StoreHealth, StoreName } from "@/lib/schemas/health";

/** A check that takes longer has failed: a page waits for it, after it may have waited for its session. */
const checkTimeoutMs = 1_000;

type Check = { name: StoreName; ask: () => Promise<number>; healthy: string; guard?: StoreGuard };

/** The three checks of the architecture document, and Redis. `since` is when the present status began in this process. */
export function createHealthService({ stores, redis, model }: { stores: Stores; redis: RedisClient; model: { modelId: number; dimensions: number } }) {
  const since = new Map<StoreName, { status: StoreHealth["status"]; at: string }>();
  const checks: Check[] = [
    { name: "mongodb", ask: () => pingMongo(stores.mongo), healthy: "answers a ping", guard: stores.mongoGuard },
    { name: "postgres", ask: () => pingPostgres(stores.postgres), healthy: "answers SELECT 1", guard: stores.postgresGuard },
    { name: "redis", ask: () => pingRedis(redis), healthy: "answers PING" },
    { name: "vectorSearch", ask: () => timeVectorSearch(stores.postgres, model), healthy: "finds the nearest passage of a unit vector" },
  ];

  async function check({ name, ask, healthy, guard }: Check): Promise<[StoreName, StoreHealth]> {
    const answer = await within(ask).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    const status = answer instanceof Error ? "down" : "healthy";
    if (status === "healthy") guard?.markAnswering();
    const known = since.get(name);
    const at = known?.status === status ? known.at : new Date().toISOString();
    since.set(name, { status, at });
    return [
      name,
      answer instanceof Error
        ? { status, latencyMs: null, since: at, detail: describe(answer) }
        : { status, latencyMs: Math.round(answer * 100) / 100, since: at, detail: healthy },
    ];
  }

  async function checkStore(name: StoreName): Promise<StoreHealth> {
    const known = checks.find((candidate) => candidate.name === name);
    if (known === undefined) throw new TypeError(`no check for ${name}`);
    return (await check(known))[1];
  }

  return {
    /** One of them, asked now. */
    checkStore,
    async check(): Promise<Health> {
      const entries = await Promise.all(checks.map(check));
      const down = entries.filter(([, { status }]) => status === "down").length;
      const stores = Object.fromEntries(entries) as Health["stores"];
      return { status: down === 0 ? "healthy" : down === entries.length ? "down" : "degraded", checkedAt: new Date().toISOString(), stores };
    },
  };
}

async function within(ask: () => Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`gave no answer within ${checkTimeoutMs} ms`)), checkTimeoutMs);
  });
  try {
    return await Promise.race([ask(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Addresses and ports of our own stores are nobody's business who may only read the health page. */
function describe(error: Error): string {
  if (/ECONNREFUSED|Connection is closed|ENOENT/i.test(`${error.message} ${String(Reflect.get(error, "code"))}`)) return "refuses connections";
  if (/timed? ?out|no answer/i.test(error.message)) return `gave no answer within ${checkTimeoutMs} ms`;
  return "answers with an error: see the log";
}

export type HealthService = ReturnType<typeof createHealthService>;
