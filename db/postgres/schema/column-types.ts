import { customType, timestamp } from "drizzle-orm/pg-core";
import { fromSql, toSql } from "pgvector";

/** `vector` without a dimension: models of 384 and 1536 live side by side; indexes cast (data model, `embeddings`). */
export const vector = customType<{ data: number[]; driverData: string }>({
  dataType: () => "vector",
  toDriver: (value) => toSql(value),
  fromDriver: (value) => fromSql(value),
});

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
export const regconfig = customType<{ data: string }>({ dataType: () => "regconfig" });

export function createdAt() {
  return timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow();
}

export function updatedAt() {
  return timestamp("updated_at", { withTimezone: true, precision: 3 }).notNull().defaultNow();
}
