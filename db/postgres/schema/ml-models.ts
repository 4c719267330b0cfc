import { sql } from "drizzle-orm";
import { integer, jsonb, pgPolicy, pgTable, text, unique, varchar } from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "@/db/postgres/schema/column-types";

const own = sql`organization_id = nullif(current_setting('app.organization_id', true), '')`;

/**
 * Registry of models. Rows 1 to 4 are the installation's (the built-in one and OpenAI's, made by the migrations: vector indexes name
 * them as literals) and belong to no organization; the others belong to the organization that registered them.
 */
export const mlModels = pgTable(
  "ml_models",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity({ startWith: 100 }),
    organizationId: varchar("organization_id", { length: 24 }),
    kind: varchar("kind", { length: 20 }).$type<"embedding">().notNull().default("embedding"),
    provider: varchar("provider", { length: 50 }).notNull(),
    name: varchar("name", { length: 200 }).notNull(),
    dimensions: integer("dimensions").notNull(),
    distance: varchar("distance", { length: 20 }).$type<"cosine">().notNull().default("cosine"),
    /** `index.type` says which vector index the worker builds for it. */
    parameters: jsonb("parameters").$type<Record<string, unknown>>().notNull().default({}),
    /** What was measured of it, by name. */
    metrics: jsonb("metrics").$type<Record<string, number>>().notNull().default({}),
    /** References to the data it was trained on. */
    trainingData: text("training_data").array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("ml_models_organization_provider_name_key").on(table.organizationId, table.provider, table.name).nullsNotDistinct(),
    pgPolicy("ml_models_readable", { for: "select", to: "reporunner_app", using: sql`organization_id is null or ${own}` }),
    pgPolicy("ml_models_own_rows", { for: "insert", to: "reporunner_app", withCheck: own }),
    pgPolicy("ml_models_worker", { for: "all", to: "reporunner_worker", using: sql`true`, withCheck: sql`true` }),
  ],
).enableRLS();
