import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { EngineFolders } from "@/db/engines/engine-folders";
import { lastLogLines, logSize, rotateLog } from "@/db/engines/engine-log";
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
  /** Stops it if it lives and starts it on the same port; resolves when it answers. Calls at the same time share one restart. */
  restart: () => Promise<void>;
  /** Also ends a restart that is under way, which then fails. */
  stop: () => Promise<void>;
  signal: (signal: NodeJS.Signals) => void;
  lastLines: () => string[];
};

type Options = { plan: EnginePlan; folders: EngineFolders; watchdog: Watchdog };

type Running = { identity: ProcessIdentity; exited: Promise<EngineExit>; hasEnded: () => boolean; lastWords: () => string };

function spawnEngine({ plan, logFile, runId }: { plan: EnginePlan; logFile: string; runId: string }): ChildProcess {
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
  rotateLog(logFile);
  const logStart = logSize(logFile);
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
      resolve({ identity: identityOf(pid), exited, hasEnded, lastWords: () => lastLogLines(logFile, { from: logStart }).join("\n") });
    });
  });
}

async function waitUntilReady(plan: EnginePlan, { hasEnded, lastWords }: Running): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  for (let pollMs = FIRST_POLL_MS; ; pollMs = Math.min(pollMs * 1.2, LONGEST_POLL_MS)) {
    if (hasEnded()) throw new EngineError(`${plan.title} stopped while starting:\n${lastWords()}`);
    try {
      return await plan.becomeReady();
    } catch (error) {
      if (error instanceof EngineError) throw error;
      if (Date.now() > deadline) throw new EngineError(`${plan.title} does not answer after ${READY_LIMIT_MS / 1000} s: ${String(error)}`);
    }
    await sleep(pollMs);
  }
}

type Attempt = Options & { logFile: string; isUnwanted: () => boolean; onLaunch: (running: Running) => void };

async function startUntilReady({ logFile, isUnwanted, onLaunch, ...options }: Attempt): Promise<void> {
  const { plan } = options;
  for (let attempt = 1; ; attempt += 1) {
    await plan.clearRemnants?.();
    if (isUnwanted()) throw new EngineError(`${plan.title} was stopped while it started.`);
    const running = await launch(options, logFile);
    onLaunch(running);
    try {
      return await waitUntilReady(plan, running);
    } catch (error) {
      const retries = running.hasEnded() && attempt < MOST_ATTEMPTS && !isUnwanted() && plan.mayRetry?.(running.lastWords());
      if (!retries) throw error;
      await sleep(250);
    }
  }
}

type Life = { current: () => Running; start: () => Promise<void>; setUnwanted: (unwanted: boolean) => void };

function engineOf({ plan, folders }: Options, { current, start, setUnwanted }: Life): Engine {
  let stopping: Promise<void> | undefined;
  let restarting: Promise<void> | undefined;

  const end = async ({ identity, exited } = current()) => {
    await endProcess(identity, { signal: plan.stopSignal, limitMs: plan.stopLimitMs });
    await exited;
  };
  const stopAll = async () => {
    setUnwanted(true);
    try {
      await end();
      await restarting?.catch(() => undefined);
      // The restart may have launched one more before it saw that none is wanted.
      await end();
      rmSync(join(folders.run, `${plan.name}.pid`), { force: true });
    } finally {
      setUnwanted(false);
    }
  };
  const restart = async () => {
    if (stopping) throw new EngineError(`${plan.title} is being stopped.`);
    await end();
    await start();
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
    restart: () => {
      restarting ??= restart().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
    stop: () => {
      stopping ??= stopAll().finally(() => {
        stopping = undefined;
      });
      return stopping;
    },
    signal: (signal) => signalProcess(current().identity, signal),
    lastLines: () => lastLogLines(join(folders.logs, `${plan.name}.log`)),
  };
}

/** Resolves once the engine answers. `onLaunch` hands it out before that, so that a failed start can be cleaned up. */
export async function startEngine({ onLaunch, ...options }: Options & { onLaunch: (engine: Engine) => void }): Promise<void> {
  const logFile = join(options.folders.logs, `${options.plan.name}.log`);
  let latest: Running | undefined;
  let isFirst = true;
  let isUnwanted = false;
  const setUnwanted = (unwanted: boolean) => {
    isUnwanted = unwanted;
  };
  const start = (): Promise<void> =>
    startUntilReady({
      ...options,
      logFile,
      isUnwanted: () => isUnwanted,
      onLaunch: (running) => {
        latest = running;
        if (isFirst) onLaunch(engineOf(options, { current: () => latest ?? running, start, setUnwanted }));
        isFirst = false;
      },
    });
  await start();
}
