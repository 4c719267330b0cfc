import { sql } from "drizzle-orm";
import { bigserial, index, jsonb, numeric, pgPolicy, pgTable, primaryKey, timestamp, varchar } from "drizzle-orm/pg-core";
import { ownRows } from "@/db/postgres/schema/policies";

/**
 * One measured value. Partitioned by the month of `timestamp` (in UTC): `ensure_analytics_partitions` makes what a batch needs. A serial
 * and not an identity: PostgreSQL 16 has none on partitioned tables.
 */
export const analytics = pgTable(
  "analytics",
  {
    id: bigserial("id", { mode: "bigint" }).notNull(),
    organizationId: varchar("organization_id", { length: 24 }).notNull(),
    metricName: varchar("metric_name", { length: 100 }).notNull(),
    metricValue: numeric("metric_value", { mode: "number" }),
    dimensions: jsonb("dimensions").$type<Record<string, string>>().notNull().default({}),
    timestamp: timestamp("timestamp", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.timestamp, table.id] }),
    index("idx_analytics_metric").on(table.organizationId, table.metricName, table.timestamp),
    pgPolicy("analytics_own_rows", ownRows("reporunner_app")),
    pgPolicy("analytics_worker", { for: "all", to: "reporunner_worker", using: sql`true`, withCheck: sql`true` }),
  ],
).enableRLS();
