import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { endProcess, identityOf, type ProcessIdentity } from "@/db/engines/process-identity";

const LEFTOVER_LIMIT_MS = 2_000;

export type ListedProcess = ProcessIdentity & { name: string; stage: "application" | "engine" | "supervision" };

const fileOf = (dataDir: string) => join(dataDir, "run", "processes.json");

function isListed(value: unknown): value is ListedProcess {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "pid" in value &&
    typeof value.pid === "number" &&
    "startTime" in value &&
    "stage" in value
  );
}

export function readProcessList(dataDir: string): ListedProcess[] {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(dataDir), "utf8"));
    return Array.isArray(value) ? value.filter(isListed) : [];
  } catch {
    return [];
  }
}

/** For operators, drills and the next start, which ends what a start that was killed has left. */
export function writeProcessList(dataDir: string, processes: Array<Pick<ListedProcess, "name" | "stage"> & { pid: number | undefined }>): void {
  const file = fileOf(dataDir);
  const running = processes.flatMap(({ name, stage, pid }) => (pid ? [{ name, stage, ...identityOf(pid) }] : []));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function removeProcessList(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/** Engines that were left are recognised and ended by the engines' own start. */
export async function endLeftovers(dataDir: string): Promise<void> {
  const applications = readProcessList(dataDir).filter(({ stage }) => stage === "application");
  await Promise.all(applications.map((identity) => endLeftover(identity)));
}

async function endLeftover(identity: ProcessIdentity): Promise<void> {
  // The start time differs when another program has the number today; the group must not be touched then.
  if (identity.startTime === "" || identityOf(identity.pid).startTime !== identity.startTime) return;
  await endProcess(identity, { signal: "SIGTERM", limitMs: LEFTOVER_LIMIT_MS, group: true });
}
