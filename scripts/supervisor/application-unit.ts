import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Watchdog } from "@/db/engines/watchdog";
import { endChildGroup } from "./child-group";
import type { ChildLog } from "./child-log";
import type { Exit, Unit } from "./unit";

const STOP_LIMIT_MS = 8_000;
const LAST_WORDS_LIMIT_MS = 300;

export type ApplicationPlan = {
  name: string;
  program: string;
  arguments: string[];
  cwd: string;
  environment: NodeJS.ProcessEnv;
  /** Ready once it sends `{ type: "ready" }`; else ready as soon as it runs. */
  tellsReady: boolean;
};

type Options = { plan: ApplicationPlan; watchdog: Pick<Watchdog, "runId" | "watch" | "forget">; log: ChildLog; stopLimitMs?: number; onReady?: () => void };

type Running = { child: ChildProcess; exited: Promise<Exit>; isReady: boolean };

function spawnApplication({ plan, watchdog }: Options): ChildProcess {
  return spawn(plan.program, plan.arguments, {
    cwd: plan.cwd,
    // Its own group: a terminal's Ctrl-C reaches only us, and whatever it starts can be ended with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", plan.tellsReady ? "ipc" : "ignore"],
    env: { ...plan.environment, REPORUNNER_RUN_ID: watchdog.runId },
  });
}

function isReadyMessage(message: unknown): boolean {
  return typeof message === "object" && message !== null && "type" in message && message.type === "ready";
}

async function launch(options: Options): Promise<Running> {
  const { plan, watchdog, log, onReady } = options;
  const child = spawnApplication(options);
  const pid = child.pid;
  const exited = new Promise<Exit>((settle) => {
    child.once("exit", (code, signal) => {
      endChildGroup(pid, "SIGKILL");
      if (pid) watchdog.forget(pid);
      // Its last words come with the close of its pipes, which somebody else may hold open.
      child.once("close", () => settle({ code, signal }));
      setTimeout(settle, LAST_WORDS_LIMIT_MS, { code, signal }).unref();
    });
  });
  if (pid) watchdog.watch({ pid, stage: "application", signal: "SIGTERM", group: true });
  for (const input of [child.stdout, child.stderr]) if (input) createInterface({ input }).on("line", log.write);
  const running: Running = { child, exited, isReady: !plan.tellsReady };
  child.on("message", (message) => {
    if (!isReadyMessage(message)) return;
    running.isReady = true;
    onReady?.();
  });
  await once(child, "spawn");
  // Later errors are failed signals or messages to a process that has just ended: its exit tells.
  child.on("error", () => undefined);
  return running;
}

/** A program of ours that is not started yet. */
export function applicationUnit(options: Options): Unit {
  const { plan, log, stopLimitMs = STOP_LIMIT_MS } = options;
  let running: Running | null = null;
  const isAlive = () => running !== null && running.child.exitCode === null && running.child.signalCode === null;
  const signal = (name: NodeJS.Signals) => {
    if (isAlive()) endChildGroup(running?.child.pid, name);
  };
  return {
    name: plan.name,
    stage: "application",
    pid: () => running?.child.pid,
    isReady: () => isAlive() && running?.isReady === true,
    start: async () => {
      running = await launch(options);
    },
    exited: async () => (running ? running.exited : { code: null, signal: null }),
    stop: async () => {
      if (!running || !isAlive()) return;
      signal("SIGTERM");
      const limit = new AbortController();
      const isInTime = await Promise.race([running.exited.then(() => true), sleep(stopLimitMs, false, { signal: limit.signal }).catch(() => true)]);
      limit.abort();
      if (!isInTime) signal("SIGKILL");
      await running.exited;
    },
    kill: () => signal("SIGKILL"),
    lastLines: log.lastLines,
  };
}
