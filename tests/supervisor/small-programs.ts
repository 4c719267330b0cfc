import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Watchdog } from "@/db/engines/watchdog";
import type { ApplicationPlan } from "@/scripts/supervisor/application-unit";
import type { ChildLog } from "@/scripts/supervisor/child-log";
import type { SupervisedEngine } from "@/scripts/supervisor/engine-unit";

/** Bodies of Node.js programs that stand in for the site, the worker and an engine. */
export const PROGRAMS = {
  steady: `process.send?.({ type: "ready" }); setInterval(() => undefined, 1000)`,
  stubborn: `process.on("SIGTERM", () => undefined); process.send?.({ type: "ready" }); setInterval(() => undefined, 1000)`,
  faulty: `console.log("about to fail"); console.error("Error: no luck"); setTimeout(() => process.exit(3), 20)`,
  late: `setTimeout(() => process.send?.({ type: "ready" }), 300); setInterval(() => undefined, 1000)`,
  parent: `const child = require("node:child_process").spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], { stdio: "ignore" });
    console.log("child " + child.pid); process.send?.({ type: "ready" }); setInterval(() => undefined, 1000)`,
} as const;

export function planOf(name: string, program: string): ApplicationPlan {
  return { name, program: process.execPath, arguments: ["-e", program], cwd: "/", environment: { NODE_ENV: "test", PATH: process.env.PATH }, tellsReady: true };
}

export function memoryLog(): ChildLog {
  const lines: string[] = [];
  return { write: (line) => void lines.push(line), lastLines: () => lines };
}

type EngineOptions = { watchdog: Pick<Watchdog, "watch" | "forget">; program?: string; onEnd?: () => void; restartMs?: number };

/** Behaves like an embedded engine: a process that the same object starts again. */
export async function fakeEngine({ watchdog, program = PROGRAMS.steady, onEnd, restartMs = 0 }: EngineOptions): Promise<SupervisedEngine> {
  const launch = async () => {
    const child = spawn(process.execPath, ["-e", program], { detached: true, stdio: "ignore" });
    await once(child, "spawn");
    const pid = child.pid ?? 0;
    watchdog.watch({ pid, stage: "engine", signal: "SIGTERM", group: false });
    const exited = once(child, "exit").then(([code, signal]) => {
      watchdog.forget(pid);
      onEnd?.();
      return { engine: "redis" as const, code: typeof code === "number" ? code : null, signal };
    });
    return { child, pid, exited };
  };
  let current = await launch();
  const isAlive = () => current.child.exitCode === null && current.child.signalCode === null;
  const stop = async () => {
    if (isAlive()) current.child.kill("SIGTERM");
    await current.exited;
  };
  return {
    name: "redis",
    get pid() {
      return current.pid;
    },
    isAlive,
    get exited() {
      return current.exited;
    },
    restart: async () => {
      await stop();
      current = await launch();
      await new Promise((resolve) => setTimeout(resolve, restartMs));
    },
    stop,
    signal: (signal) => void current.child.kill(signal),
    lastLines: () => ["the engine's last line"],
  };
}
