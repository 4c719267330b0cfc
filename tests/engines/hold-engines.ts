import { startEngines } from "@/db/engines/start-engines";

/** A program for tests to kill: starts the named engines (all by default) on the folder, prints their pids and lives on. */
const [dataDir = "", ...names] = process.argv.slice(2);
const all = ["mongodb", "postgres", "redis"] as const;
const engines = names.length > 0 ? all.filter((name) => names.includes(name)) : all;
startEngines({ dataDir, engines }).then(
  ({ processes, urls }) => {
    const pids = Object.values(processes).map(({ pid }) => pid);
    process.stdout.write(`${JSON.stringify({ pids, databaseUrl: urls.DATABASE_URL })}\n`);
  },
  (error: unknown) => {
    process.stdout.write(`${JSON.stringify({ refusal: String(error) })}\n`);
  },
);
setInterval(() => undefined, 1_000_000);
