import { sql } from "drizzle-orm";
import { bigint, index, integer, pgPolicy, pgTable, smallint, text, timestamp, uniqueIndex, varchar } from "drizzle-orm/pg-core";
import { createdAt, regconfig, tsvector, updatedAt } from "@/db/postgres/schema/column-types";
import { embeddings } from "@/db/postgres/schema/embeddings";
import { ownRows } from "@/db/postgres/schema/policies";

export const knowledgeBase = pgTable(
  "knowledge_base",
  {
    id: bigint("id", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    organizationId: varchar("organization_id", { length: 24 }).notNull(),
    title: varchar("title", { length: 255 }).notNull(),
    content: text("content").notNull(),
    category: varchar("category", { length: 100 }),
    tags: text("tags").array().notNull().default(sql`'{}'`),
    status: varchar("status", { length: 20 }).$type<"draft" | "published">().notNull().default("published"),
    source: varchar("source", { length: 400 }),
    /** SHA-256 of title and content: tells a changed import from an unchanged one, and a finished embedding from a stale one. */
    checksum: varchar("checksum", { length: 64 }).notNull(),
    language: regconfig("language").notNull().default("english"),
    // A tsvector ends at 1 MB: the first 200,000 characters stay below it in any script. Meaning is found beyond them, words are not.
    searchVector: tsvector("search_vector").generatedAlwaysAs(
      sql`setweight(to_tsvector(language, title), 'A') || setweight(to_tsvector(language, left(content, 200000)), 'B')`,
    ),
    embeddingId: bigint("embedding_id", { mode: "bigint" }).references(() => embeddings.id, { onDelete: "set null" }),
    embeddingStatus: varchar("embedding_status", { length: 20 }).$type<"pending" | "ready" | "failed">().notNull().default("pending"),
    embeddingError: text("embedding_error"),
    embeddingAttempts: smallint("embedding_attempts").notNull().default(0),
    /** The sweep takes a pending article when this has passed: the back-off after a failure, the lease while one works. */
    embeddingDueAt: timestamp("embedding_due_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    passageCount: integer("passage_count").notNull().default(0),
    /** Counted by every write of a person or a client: the ETag. */
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("idx_knowledge_category").on(table.category),
    index("knowledge_base_list_idx").on(table.organizationId, table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("knowledge_base_category_list_idx").on(table.organizationId, table.category, table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    uniqueIndex("knowledge_base_source_key").on(table.organizationId, table.source),
    index("knowledge_base_search_idx").using("gin", table.searchVector),
    index("knowledge_base_pending_idx").on(table.embeddingDueAt).where(sql`embedding_status = 'pending'`),
    pgPolicy("knowledge_base_own_rows", ownRows("reporunner_app")),
    pgPolicy("knowledge_base_worker", { for: "all", to: "reporunner_worker", using: sql`true`, withCheck: sql`true` }),
  ],
).enableRLS();
