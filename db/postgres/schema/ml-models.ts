import { integer, jsonb, pgTable, uniqueIndex, varchar } from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "@/db/postgres/schema/column-types";

/** Registry of embedding models. The built-in one is row 1, made by the migrations: its vector index names it as a literal. */
export const mlModels = pgTable(
  "ml_models",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity({ startWith: 100 }),
    provider: varchar("provider", { length: 50 }).notNull(),
    name: varchar("name", { length: 200 }).notNull(),
    dimensions: integer("dimensions").notNull(),
    distance: varchar("distance", { length: 20 }).notNull().default("cosine"),
    parameters: jsonb("parameters").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [uniqueIndex("ml_models_provider_name_key").on(table.provider, table.name)],
);
