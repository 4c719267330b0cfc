import { sql } from "drizzle-orm";
import { index, jsonb, pgPolicy, pgTable, primaryKey, varchar } from "drizzle-orm/pg-core";
import { createdAt } from "@/db/postgres/schema/column-types";
import { ownRows } from "@/db/postgres/schema/policies";

/** What a POST with an `Idempotency-Key` answered, written in the transaction of its effect. Its twin in MongoDB is `idempotencyKeys`. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    organizationId: varchar("organization_id", { length: 24 }).notNull(),
    key: varchar("key", { length: 255 }).notNull(),
    operation: varchar("operation", { length: 100 }).notNull(),
    /** SHA-256 of the body. */
    requestHash: varchar("request_hash", { length: 64 }).notNull(),
    response: jsonb("response").$type<unknown>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.key] }),
    index("idempotency_keys_expiry_idx").on(table.createdAt),
    pgPolicy("idempotency_keys_own_rows", ownRows("reporunner_app")),
    pgPolicy("idempotency_keys_worker", { for: "all", to: "reporunner_worker", using: sql`true`, withCheck: sql`true` }),
  ],
).enableRLS();
