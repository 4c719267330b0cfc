import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, integer, jsonb, numeric, pgPolicy, pgTable, primaryKey, smallint, text, timestamp, varchar } from "drizzle-orm/pg-core";
import { createdAt, tsvector, updatedAt } from "@/db/postgres/schema/column-types";
import { ownRows } from "@/db/postgres/schema/policies";

/** A thread and its figures, kept by every write of a message: a list of sessions reads no messages. */
export const aiSessions = pgTable(
  "ai_sessions",
  {
    organizationId: varchar("organization_id", { length: 24 }).notNull(),
    sessionId: varchar("session_id", { length: 255 }).notNull(),
    title: varchar("title", { length: 200 }).notNull(),
    userId: varchar("user_id", { length: 255 }).notNull(),
    workflowId: varchar("workflow_id", { length: 255 }),
    /** Of the latest answer that names one. */
    model: varchar("model", { length: 200 }),
    messageCount: integer("message_count").notNull().default(0),
    totalTokens: bigint("total_tokens", { mode: "number" }).notNull().default(0),
    costUsd: numeric("cost_usd", { precision: 18, scale: 8, mode: "number" }).notNull().default(0),
    latencySumMs: bigint("latency_sum_ms", { mode: "number" }).notNull().default(0),
    latencyCount: integer("latency_count").notNull().default(0),
    positiveCount: integer("positive_count").notNull().default(0),
    negativeCount: integer("negative_count").notNull().default(0),
    /** The first 300 characters. */
    lastMessage: varchar("last_message", { length: 300 }).notNull().default(""),
    startedAt: timestamp("started_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    lastMessageAt: timestamp("last_message_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.sessionId] }),
    index("ai_sessions_list_idx").on(table.organizationId, table.lastMessageAt.desc().nullsFirst(), table.sessionId.desc().nullsFirst()),
    index("ai_sessions_user_list_idx").on(table.organizationId, table.userId, table.lastMessageAt.desc().nullsFirst(), table.sessionId.desc().nullsFirst()),
    index("ai_sessions_workflow_list_idx").on(
      table.organizationId,
      table.workflowId,
      table.lastMessageAt.desc().nullsFirst(),
      table.sessionId.desc().nullsFirst(),
    ),
    pgPolicy("ai_sessions_own_rows", ownRows("reporunner_app")),
    pgPolicy("ai_sessions_worker", { for: "all", to: "reporunner_worker", using: sql`true`, withCheck: sql`true` }),
  ],
).enableRLS();

/** One row per message. */
export const aiConversations = pgTable(
  "ai_conversations",
  {
    id: bigint("id", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    organizationId: varchar("organization_id", { length: 24 }).notNull(),
    userId: varchar("user_id", { length: 255 }).notNull(),
    workflowId: varchar("workflow_id", { length: 255 }),
    sessionId: varchar("session_id", { length: 255 }).notNull(),
    messageType: varchar("message_type", { length: 20 }).$type<"user" | "assistant" | "system" | "tool">().notNull(),
    content: text("content").notNull(),
    metadata: jsonb("metadata").$type<Record<string, unknown>>().notNull().default({}),
    model: varchar("model", { length: 200 }),
    promptTokens: integer("prompt_tokens"),
    completionTokens: integer("completion_tokens"),
    costUsd: numeric("cost_usd", { precision: 18, scale: 8, mode: "number" }),
    latencyMs: integer("latency_ms"),
    rating: smallint("rating").$type<1 | -1>(),
    comment: text("comment"),
    searchVector: tsvector("search_vector").generatedAlwaysAs(sql`to_tsvector('english', left(content, 200000))`),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: "ai_conversations_session_fk",
      columns: [table.organizationId, table.sessionId],
      foreignColumns: [aiSessions.organizationId, aiSessions.sessionId],
    }).onDelete("cascade"),
    // A thread in its order; a person's messages; the series of cost and tokens over time.
    index("idx_conversations_session").on(table.organizationId, table.sessionId, table.createdAt, table.id),
    index("idx_conversations_user").on(table.organizationId, table.userId, table.createdAt),
    index("ai_conversations_time_idx").on(table.organizationId, table.createdAt),
    index("ai_conversations_search_idx").using("gin", table.searchVector),
    pgPolicy("ai_conversations_own_rows", ownRows("reporunner_app")),
    pgPolicy("ai_conversations_worker", { for: "all", to: "reporunner_worker", using: sql`true`, withCheck: sql`true` }),
  ],
).enableRLS();
