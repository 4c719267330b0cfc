import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Watchdog } from "@/db/engines/watchdog";
import { endChildGroup } from "./child-group";
import { describeExit, type Exit } from "./unit";

const KEPT_LINES = 25;

export type Task = { program: string; arguments: string[]; cwd: string; environment: NodeJS.ProcessEnv };

type Options = { task: Task; watchdog: Pick<Watchdog, "runId" | "watch" | "forget">; onLine?: (line: string) => void };

/** Null when it succeeded, else how it ended and its last words. */
export function runToEnd({ task, watchdog, onLine }: Options): Promise<{ exit: string; lastLines: string[] } | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(task.program, task.arguments, {
      cwd: task.cwd,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...task.environment, REPORUNNER_RUN_ID: watchdog.runId },
    });
    const { pid } = child;
    if (pid) watchdog.watch({ pid, stage: "application", signal: "SIGTERM", group: true });
    const lastLines: string[] = [];
    const keep = (line: string) => {
      if (lastLines.push(line) > KEPT_LINES) lastLines.shift();
    };
    createInterface({ input: child.stdout }).on("line", (line) => {
      keep(line);
      onLine?.(line);
    });
    createInterface({ input: child.stderr }).on("line", keep);
    let exit: Exit = { code: null, signal: null };
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      exit = { code, signal };
      endChildGroup(pid, "SIGKILL");
      if (pid) watchdog.forget(pid);
    });
    child.once("close", () => resolve(exit.code === 0 ? null : { exit: describeExit(exit), lastLines }));
  });
}
