import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { identityOf, isAlive } from "@/db/engines/process-identity";
import { endLeftovers, writeProcessList } from "@/scripts/supervisor/process-list";
import { PROGRAMS } from "@/tests/supervisor/small-programs";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "reporunner-watchdog-"));
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function startNode(words: string[], { detached = false } = {}): ChildProcess {
  const child = spawn(process.execPath, words, { cwd: root, detached, stdio: ["pipe", "pipe", "inherit"] });
  started.push(child);
  return child;
}

async function startSleeper(): Promise<number> {
  const child = startNode(["-e", `${PROGRAMS.steady}; console.log("up")`], { detached: true });
  if (child.stdout) await once(child.stdout, "data");
  return child.pid ?? 0;
}

async function until(isTrue: () => boolean, limitMs = 10_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error("It did not come to pass.");
    await sleep(10);
  }
}

type Host = { child: ChildProcess; pids: Record<string, number>; lines: string[] };

/** A supervisor in a process of its own, with an engine, three applications and a grandchild. */
async function startHost(): Promise<Host> {
  const child = startNode(["--import", "tsx", "tests/supervisor/host.ts", folder]);
  const host: Host = { child, pids: {}, lines: [] };
  if (!child.stdout) throw new Error("no output");
  createInterface({ input: child.stdout }).on("line", (line) => {
    host.lines.push(line);
    const grandchild = /^child (\d+)$/.exec(line);
    if (grandchild) host.pids.grandchild = Number(grandchild[1]);
    else if (line.startsWith("{")) Object.assign(host.pids, JSON.parse(line));
  });
  await until(() => Object.keys(host.pids).length === 6);
  return host;
}

async function askWatchdog(targets: object[]): Promise<void> {
  const companion = startNode(["db/engines/watchdog-companion.mjs", folder, ""]);
  for (const target of targets) companion.stdin?.write(`${JSON.stringify({ kind: "watch", target })}\n`);
  companion.stdin?.end();
  await once(companion, "exit");
}

describe("the watchdog", () => {
  it("ends everything, grandchildren and the deaf too, when the supervisor is killed", async () => {
    const { child, pids } = await startHost();
    expect(Object.values(pids).every(isAlive)).toBe(true);
    child.kill("SIGKILL");
    await until(() => !Object.values(pids).some(isAlive));
  }, 30_000);

  it("comes back when it is killed, and knows everything again", async () => {
    const { child, pids } = await startHost();
    const before = pids.watchdog ?? 0;
    process.kill(before, "SIGKILL");
    await sleep(100);
    child.kill("SIGUSR2");
    await until(() => pids.watchdog !== before);
    expect(isAlive(pids.watchdog ?? 0)).toBe(true);
    child.kill("SIGKILL");
    await until(() => !Object.values(pids).some(isAlive));
  }, 30_000);

  it("ends what it was told of", async () => {
    const pid = await startSleeper();
    await askWatchdog([{ ...identityOf(pid), stage: "application", signal: "SIGTERM", group: true }]);
    await until(() => !isAlive(pid));
  });

  it("never touches another process that has the number today", async () => {
    const pids = [await startSleeper(), await startSleeper()];
    await askWatchdog([
      { pid: pids[0], startTime: "1", stage: "application", signal: "SIGTERM", group: true },
      { pid: pids[1], startTime: "1", stage: "engine", signal: "SIGTERM", group: false },
    ]);
    await sleep(100);
    expect(pids.map(isAlive)).toEqual([true, true]);
  });
});

describe("the next start", () => {
  it("ends applications that were left, by number and start time", async () => {
    const left = await startSleeper();
    const stranger = await startSleeper();
    writeProcessList(folder, [{ name: "web", stage: "application", pid: left }]);
    await endLeftovers(folder);
    expect(isAlive(left)).toBe(false);
    const recycled = { ...identityOf(stranger), startTime: "1", name: "web", stage: "application" };
    writeFileSync(join(folder, "run", "processes.json"), JSON.stringify([recycled]));
    await endLeftovers(folder);
    expect(isAlive(stranger)).toBe(true);
  });
});
