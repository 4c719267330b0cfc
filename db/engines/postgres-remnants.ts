import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { commandLineOf, endProcess, findProcesses, isAlive } from "@/db/engines/process-identity";

/** PostgreSQL shows it in the title of each of its processes, which says nothing else of the data they work on. */
export function clusterName(cluster: string): string {
  return `reporunner-${createHash("sha256").update(cluster).digest("hex").slice(0, 12)}`;
}

/**
 * For a cluster whose server is dead. A backend that is busy does not notice the death and keeps the shared memory, so that
 * no server can start; SIGKILL costs nothing more, for the next start recovers from the log anyway.
 */
export async function clearPostgresRemnants(cluster: string): Promise<void> {
  const title = `postgres: ${clusterName(cluster)}: `;
  const backends = findProcesses(([line = ""]) => line.startsWith(title));
  await Promise.all(backends.map((backend) => endProcess(backend, { signal: "SIGKILL", limitMs: 5_000 })));
  removeForeignPid(join(cluster, "postmaster.pid"));
}

/** After a reboot, or in a container that starts again, the dead server's pid may be another program's: PostgreSQL would wait for that one to end. */
function removeForeignPid(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  const [program = ""] = commandLineOf(pid);
  if (isAlive(pid) && !basename(program).startsWith("postgres")) rmSync(pidFile, { force: true });
}
