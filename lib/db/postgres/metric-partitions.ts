import { sql } from "drizzle-orm";
import { inOrganization, type PostgresStore } from "@/db/postgres/client";

/** Months whose partition this process has seen, as `2026-11`. A month that retention drops meanwhile is written to the default partition. */
const seen = new WeakMap<PostgresStore, Set<string>>();

/** In a transaction of its own: what this process has seen must stand, and the lock of who makes a partition is not held while rows are written. */
export async function ensurePartitions({ store, organizationId, timestamps }: { store: PostgresStore; organizationId: string; timestamps: string[] }) {
  const known = seen.get(store) ?? new Set<string>();
  const missing = [...new Set(timestamps.map((timestamp) => timestamp.slice(0, 7)))].filter((month) => !known.has(month)).sort();
  if (missing.length === 0) return;
  const firstDays = missing.map((month) => `${month}-01T00:00:00Z`);
  await inOrganization(
    store,
    organizationId,
    (database) => database.execute(sql`select ensure_analytics_partitions(day, day) from unnest(${sql.param(firstDays)}::timestamptz[]) as day`),
    { patienceMs: 15_000, isApart: true },
  );
  for (const month of missing) known.add(month);
  seen.set(store, known);
}
