import { existsSync } from "node:fs";
import { chown, rename, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { type EngineFolders, makeEngineFolder } from "@/db/engines/engine-folders";
import { EngineError, type EnginePasswords, type EnginePlan, wrongPassword } from "@/db/engines/engine-types";
import { engineEnvironment } from "@/db/engines/environment";
import { POSTGRES_BINARIES } from "@/db/engines/packages";
import { clearPostgresRemnants, clusterName } from "@/db/engines/postgres-remnants";
import { runOrFail } from "@/db/engines/run-command";

const OWNER = "reporunner";
const DATABASE = "reporunner_ai";
const WRONG_PASSWORD = "28P01";

// For a machine of two cores and a few gigabytes.
const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "2GB",
  wal_compression: "on",
  random_page_cost: "1.1",
  max_parallel_workers_per_gather: "1",
  jit: "off",
  // After a kill every file is synced first: one call instead of some 300 per database.
  recovery_init_sync_method: "syncfs",
  shared_preload_libraries: "pg_stat_statements",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] %q%u@%d ",
};

async function initialise(options: { binaries: string; cluster: string; folders: EngineFolders; password: string }): Promise<void> {
  const { binaries, cluster, folders, password } = options;
  const parent = join(folders.home, "postgres");
  makeEngineFolder(parent, folders.user);
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  makeEngineFolder(draft, folders.user);
  const passwordFile = join(parent, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (folders.user) await chown(passwordFile, folders.user.uid, folders.user.gid);
  const locale = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  try {
    await runOrFail(
      {
        file: join(binaries, "initdb"),
        arguments: ["-D", draft, ...locale, ...access, "--data-checksums", "--no-instructions"],
        environment: engineEnvironment(""),
        user: folders.user,
        cwd: parent,
      },
      "PostgreSQL could not make its data folder.",
    );
  } finally {
    await unlink(passwordFile);
  }
  // Only a finished cluster gets the name that is started, so an interrupted first start begins again.
  await rename(draft, cluster);
}

async function becomeReady(port: number, password: string): Promise<void> {
  // Without `ssl` a PGSSLMODE of the shell would decide.
  const client = new pg.Client({ host: "127.0.0.1", port, user: OWNER, password, database: "postgres", connectionTimeoutMillis: 2_000, ssl: false });
  client.on("error", () => undefined);
  await client.connect().catch((error: unknown) => {
    if (error instanceof pg.DatabaseError && error.code === WRONG_PASSWORD) throw new EngineError(wrongPassword("PostgreSQL"));
    throw error;
  });
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

export function postgresUrl({ port, password }: { port: number; password: string }): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}?sslmode=disable`;
}

type Options = { folders: EngineFolders; program: string; port: number; passwords: EnginePasswords };

export async function planPostgres({ folders, program, port, passwords }: Options): Promise<EnginePlan> {
  const binaries = join(program, POSTGRES_BINARIES);
  const cluster = join(folders.home, "postgres", "data");
  if (!existsSync(cluster)) await initialise({ binaries, cluster, folders, password: passwords.postgres });
  const settings = Object.entries({ ...SETTINGS, port: String(port), cluster_name: clusterName(cluster) }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  return {
    name: "postgres",
    title: "PostgreSQL",
    binary: join(binaries, "postgres"),
    arguments: ["-D", cluster, ...settings],
    port,
    dataFolder: cluster,
    user: folders.user,
    url: postgresUrl({ port, password: passwords.postgres }),
    // Fast shutdown: clients are cut off, the checkpoint is written.
    stopSignal: "SIGINT",
    stopLimitMs: 10_000,
    // Children of a killed server need a moment to notice it and let go of its memory.
    mayRetry: (lastWords) => /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(lastWords),
    clearRemnants: () => clearPostgresRemnants(cluster),
    becomeReady: () => becomeReady(port, passwords.postgres),
  };
}
