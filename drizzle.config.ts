import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/postgres/schema/schema.ts",
  out: "./db/postgres/migrations",
});
