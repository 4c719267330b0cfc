import { basename } from "node:path";
import type { EngineFolders } from "@/db/engines/engine-folders";
import { commandLineOf, endProcess, findProcesses } from "@/db/engines/process-identity";

const MANNERS: Record<string, { signal: NodeJS.Signals; limitMs: number }> = {
  mongod: { signal: "SIGTERM", limitMs: 10_000 },
  postgres: { signal: "SIGINT", limitMs: 10_000 },
  "redis-server": { signal: "SIGTERM", limitMs: 5_000 },
};

/**
 * Any server on these folders is ours, whoever started it; the command line tells, so a recycled pid is never hit. It is
 * ended and not adopted: two must never write one folder, and a fresh start has today's port, settings and log.
 */
export async function endStaleEngines({ home }: EngineFolders): Promise<number> {
  const stale = findProcesses(([program = "", ...rest]) => basename(program) in MANNERS && rest.some((part) => part.startsWith(`${home}/`)));
  const ended = stale.map(async (identity) => {
    const manner = MANNERS[basename(commandLineOf(identity.pid)[0] ?? "")];
    if (manner) await endProcess(identity, manner);
  });
  await Promise.all(ended);
  return stale.length;
}
