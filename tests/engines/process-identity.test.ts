import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { commandLineOf, endProcess, findProcesses, identityOf, isAlive, isSameProcess } from "@/db/engines/process-identity";

// Real servers and processes on a machine that may be busy with others.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

describe("the process table", () => {
  it("reads the start time of a program whose name looks like the table's own columns", async () => {
    const folder = mkdtempSync(join(tmpdir(), "reporunner-process-"));
    const program = join(folder, "a) S 1 (b");
    copyFileSync("/bin/sleep", program);
    const child = spawn(program, ["30"], { stdio: "ignore" });
    await once(child, "spawn");
    const pid = child.pid ?? 0;
    expect(Number(identityOf(pid).startTime)).toBeGreaterThanOrEqual(Number(identityOf(process.pid).startTime));
    await sleep(50);
    expect(commandLineOf(pid)).toEqual([program, "30"]);
    expect(findProcesses(([file]) => file === program)).toEqual([identityOf(pid)]);
    await endProcess(identityOf(pid), { signal: "SIGTERM", limitMs: 1_000 });
    expect(isAlive(pid)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it("takes a zombie for dead", async () => {
    const parent = spawn("python3", ["-c", "import os,time\npid=os.fork()\nif pid==0: os._exit(0)\nprint(pid,flush=True)\ntime.sleep(30)"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [chunk] = await once(parent.stdout, "data");
    const zombie = Number(String(chunk));
    await sleep(100);
    expect(isAlive(zombie)).toBe(false);
    expect(isSameProcess(identityOf(zombie))).toBe(false);
    parent.kill();
  });

  it("knows a process from an earlier one with its pid", () => {
    expect(isSameProcess(identityOf(process.pid))).toBe(true);
    expect(isSameProcess({ pid: process.pid, startTime: "1" })).toBe(false);
    expect(isAlive(2 ** 22 + 1)).toBe(false);
    expect(isSameProcess(identityOf(2 ** 22 + 1))).toBe(false);
  });

  it("kills what ignores the gentle signal, and wakes what is frozen", async () => {
    const child = spawn("sh", ["-c", "trap '' TERM; echo up; while :; do sleep 0.05; done"], { stdio: ["ignore", "pipe", "ignore"] });
    await once(child.stdout, "data");
    const identity = identityOf(child.pid ?? 0);
    await endProcess(identity, { signal: "SIGTERM", limitMs: 300 });
    expect(isSameProcess(identity)).toBe(false);
    const frozen = spawn("sleep", ["30"], { stdio: "ignore" });
    await once(frozen, "spawn");
    frozen.kill("SIGSTOP");
    const from = performance.now();
    await endProcess(identityOf(frozen.pid ?? 0), { signal: "SIGTERM", limitMs: 3_000 });
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});
