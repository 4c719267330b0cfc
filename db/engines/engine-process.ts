import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EngineFolders } from "@/db/engines/engine-folders";
import { lastLogLines, rotateLog } from "@/db/engines/engine-log";
import { EngineError, type EngineExit, type EngineName, type EnginePlan } from "@/db/engines/engine-types";
import { engineEnvironment } from "@/db/engines/environment";
import { endProcess, identityOf, isSameProcess, type ProcessIdentity, signalProcess } from "@/db/engines/process-identity";
import type { Watchdog } from "@/db/engines/watchdog";

// Recovery after a crash reads the journal, which takes long on a slow disk with much data.
const READY_LIMIT_MS = 120_000;
const FIRST_POLL_MS = 30;
const LONGEST_POLL_MS = 200;
const MOST_ATTEMPTS = 20;

export type Engine = {
  name: EngineName;
  title: string;
  url: string;
  /** Of the living process: another after each restart. */
  readonly pid: number;
  isAlive: () => boolean;
  /** Settles when the present process ends, wanted or not: ask again after a restart. */
  readonly exited: Promise<EngineExit>;
  /** Stops it if it lives and starts it on the same port; resolves when it answers. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
  signal: (signal: NodeJS.Signals) => void;
  lastLines: () => string[];
};

type Options = { plan: EnginePlan; folders: EngineFolders; watchdog: Watchdog };

type Running = { child: ChildProcess; identity: ProcessIdentity; exited: Promise<EngineExit>; hasEnded: () => boolean };

function spawnEngine({ plan, logFile, runId }: { plan: EnginePlan; logFile: string; runId: string }): ChildProcess {
  rotateLog(logFile);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(plan.binary, plan.arguments, {
    // Its own group, so that Ctrl-C in the terminal reaches only us; a file and no pipe, so that no reader can block it.
    detached: true,
    stdio: ["ignore", log, log],
    cwd: plan.dataFolder,
    env: engineEnvironment(runId),
    ...(plan.user ? { uid: plan.user.uid, gid: plan.user.gid } : {}),
  });
  closeSync(log);
  return child;
}

function launch({ plan, folders, watchdog }: Options, logFile: string): Promise<Running> {
  return new Promise((resolve, reject) => {
    const child = spawnEngine({ plan, logFile, runId: watchdog.runId });
    child.once("error", (error) => reject(new EngineError(`${plan.title} cannot be run: ${error.message}`)));
    const exited = new Promise<EngineExit>((settle) => {
      child.once("exit", (code, signal) => settle({ engine: plan.name, code, signal }));
    });
    child.once("spawn", () => {
      const pid = child.pid ?? 0;
      watchdog.watch({ pid, stage: "engine", signal: plan.stopSignal, group: false });
      child.once("exit", () => watchdog.forget(pid));
      writeFileSync(join(folders.run, `${plan.name}.pid`), `${pid}\n`);
      const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
      resolve({ child, identity: identityOf(pid), exited, hasEnded });
    });
  });
}

async function waitUntilReady(plan: EnginePlan, { hasEnded }: Running, logFile: string): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  for (let pollMs = FIRST_POLL_MS; ; pollMs = Math.min(pollMs * 1.2, LONGEST_POLL_MS)) {
    if (hasEnded()) throw new EngineError(`${plan.title} stopped while starting:\n${lastLogLines(logFile).join("\n")}`);
    try {
      return await plan.becomeReady();
    } catch (error) {
      if (Date.now() > deadline) throw new EngineError(`${plan.title} does not answer after ${READY_LIMIT_MS / 1000} s: ${String(error)}`);
    }
    await sleep(pollMs);
  }
}

type Attempt = Options & { logFile: string; onLaunch: (running: Running) => void };

async function startUntilReady({ logFile, onLaunch, ...options }: Attempt): Promise<void> {
  const { plan } = options;
  for (let attempt = 1; ; attempt += 1) {
    const running = await launch(options, logFile);
    onLaunch(running);
    try {
      return await waitUntilReady(plan, running, logFile);
    } catch (error) {
      const retries = running.hasEnded() && attempt < MOST_ATTEMPTS && plan.mayRetry?.(lastLogLines(logFile).join("\n"));
      if (!retries) throw error;
      await sleep(250);
    }
  }
}

function engineOf({ plan, folders }: Options, current: () => Running, restart: () => Promise<void>): Engine {
  const stop = async () => {
    await endProcess(current().identity, { signal: plan.stopSignal, limitMs: plan.stopLimitMs });
    await current().exited;
    rmSync(join(folders.run, `${plan.name}.pid`), { force: true });
  };
  return {
    name: plan.name,
    title: plan.title,
    url: plan.url,
    get pid() {
      return current().identity.pid;
    },
    isAlive: () => !current().hasEnded() && isSameProcess(current().identity),
    get exited() {
      return current().exited;
    },
    restart: async () => {
      await stop();
      await restart();
    },
    stop,
    signal: (signal) => signalProcess(current().identity, signal),
    lastLines: () => lastLogLines(join(folders.logs, `${plan.name}.log`)),
  };
}

/** Resolves once the engine answers. `onLaunch` hands it out before that, so that a failed start can be cleaned up. */
export async function startEngine({ onLaunch, ...options }: Options & { onLaunch: (engine: Engine) => void }): Promise<void> {
  const logFile = join(options.folders.logs, `${options.plan.name}.log`);
  let latest: Running | undefined;
  let isFirst = true;
  const start = (): Promise<void> =>
    startUntilReady({
      ...options,
      logFile,
      onLaunch: (running) => {
        latest = running;
        if (isFirst) onLaunch(engineOf(options, () => latest ?? running, start));
        isFirst = false;
      },
    });
  await start();
}
