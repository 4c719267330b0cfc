import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProcesses, identityOf, waitForEnd } from "@/db/engines/process-identity";

const PROGRAM = fileURLToPath(new URL("./watchdog-companion.mjs", import.meta.url));

export type WatchTarget = {
  pid: number;
  startTime: string;
  /** Applications are ended before the engines they use. */
  stage: "application" | "engine";
  signal: NodeJS.Signals;
  /** True when the process leads a group that ends with it. */
  group: boolean;
};

export type Watchdog = {
  runId: string;
  pid: () => number | undefined;
  watch: (target: Omit<WatchTarget, "startTime">) => void;
  forget: (pid: number) => void;
  /** Ends the companion without ending what it watches. */
  dismiss: () => void;
};

type Options = { dataDir: string; runFolder: string; runId: string; onRestart?: () => void };

/** A companion process that ends everything it was told of when this process dies, even by SIGKILL. */
export function startWatchdog({ dataDir, runFolder, runId, onRestart }: Options): Watchdog {
  const targets = new Map<number, WatchTarget>();
  let companion: ChildProcess | null = null;
  let dismissed = false;

  const tell = (message: object) => companion?.stdin?.write(`${JSON.stringify(message)}\n`);
  const launch = () => {
    const child = spawn(process.execPath, [PROGRAM, dataDir, runId], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
      env: { NODE_ENV: "production", PATH: process.env.PATH },
    });
    companion = child;
    child.stdin?.on("error", () => undefined);
    child.on("error", () => undefined);
    child.once("exit", () => {
      if (dismissed) return;
      onRestart?.();
      launch();
    });
    child.unref();
    if (child.pid) writeFileSync(join(runFolder, "watchdog.pid"), `${child.pid}\n`);
    for (const target of targets.values()) tell({ kind: "watch", target });
  };

  launch();
  return {
    runId,
    pid: () => companion?.pid,
    watch: (target) => {
      const full = { ...target, startTime: identityOf(target.pid).startTime };
      targets.set(target.pid, full);
      tell({ kind: "watch", target: full });
    },
    forget: (pid) => {
      targets.delete(pid);
      tell({ kind: "forget", pid });
    },
    dismiss: () => {
      dismissed = true;
      tell({ kind: "goodbye" });
      companion?.stdin?.end();
    },
  };
}

/** Waits until the companion of a dead predecessor on this data directory has done its work. */
export async function waitForPreviousWatchdog(dataDir: string, own?: number): Promise<void> {
  const previous = findProcesses((line) => line[1] === PROGRAM && line[2] === dataDir).filter(({ pid }) => pid !== own);
  for (const companion of previous) await waitForEnd(companion, 12_000);
}
