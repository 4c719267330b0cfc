import { readdirSync, readFileSync } from "node:fs";
import { endProcess, identityOf } from "@/db/engines/process-identity";

const LIMIT_MS = 2_000;

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

function ownChildren(): number[] {
  try {
    return readdirSync("/proc")
      .map(Number)
      .filter((pid) => pid > 0 && parentOf(pid) === process.pid);
  } catch {
    return [];
  }
}

/** Ends the short-lived helpers that a step which was broken off has running: a download, an initdb. */
export async function endOwnChildren({ except }: { except: number | undefined }): Promise<void> {
  const helpers = ownChildren().filter((pid) => pid !== except);
  await Promise.all(helpers.map((pid) => endProcess(identityOf(pid), { signal: "SIGTERM", limitMs: LIMIT_MS })));
}
