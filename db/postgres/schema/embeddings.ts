import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgPolicy, pgTable, text, uniqueIndex, varchar } from "drizzle-orm/pg-core";
import { createdAt, updatedAt, vector } from "@/db/postgres/schema/column-types";
import { mlModels } from "@/db/postgres/schema/ml-models";
import { ownRows } from "@/db/postgres/schema/policies";

/** One row per passage and model. Vectors of different models share the table and are never compared. */
export const embeddings = pgTable(
  "embeddings",
  {
    id: bigint("id", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    organizationId: varchar("organization_id", { length: 24 }).notNull(),
    contentId: varchar("content_id", { length: 255 }).notNull(),
    contentType: varchar("content_type", { length: 50 }).notNull(),
    chunkIndex: integer("chunk_index").notNull().default(0),
    content: text("content"),
    modelId: integer("model_id")
      .notNull()
      .references(() => mlModels.id),
    embedding: vector("embedding"),
    contentHash: varchar("content_hash", { length: 64 }),
    metadata: jsonb("metadata").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("embeddings_chunk_key").on(table.organizationId, table.modelId, table.contentType, table.contentId, table.chunkIndex),
    index("idx_embeddings_content").on(table.contentId, table.contentType),
    pgPolicy("embeddings_own_rows", ownRows("reporunner_app")),
    pgPolicy("embeddings_worker", { for: "all", to: "reporunner_worker", using: sql`true`, withCheck: sql`true` }),
  ],
).enableRLS();
