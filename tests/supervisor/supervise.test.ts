import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive } from "@/db/engines/process-identity";
import type { Watchdog } from "@/db/engines/watchdog";
import { applicationUnit } from "@/scripts/supervisor/application-unit";
import { engineUnit } from "@/scripts/supervisor/engine-unit";
import { createDeathJudge, RESTART_POLICY } from "@/scripts/supervisor/restart-policy";
import { type CrashLoop, type Supervisor, supervise } from "@/scripts/supervisor/supervise";
import type { Unit } from "@/scripts/supervisor/unit";
import { fakeEngine, memoryLog, PROGRAMS, planOf } from "@/tests/supervisor/small-programs";

const endings: Array<() => Promise<void> | void> = [];

afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

type Stage = { supervisor: Supervisor; watchdog: Watchdog; notices: string[]; crashLoops: CrashLoop[]; readyCount: () => number };

function openStage({ probe = async () => null }: { probe?: () => Promise<string | null> } = {}): Stage {
  const notices: string[] = [];
  const crashLoops: CrashLoop[] = [];
  let ready = 0;
  const nowhere = { watch: () => undefined, forget: () => undefined, pid: () => undefined, dismiss: () => undefined, runId: "test" };
  const supervisor = supervise({
    probe,
    onReady: () => {
      ready += 1;
    },
    onCrashLoop: (crashLoop) => crashLoops.push(crashLoop),
    onNotice: (text) => notices.push(text),
    onChange: () => undefined,
    policy: { ...RESTART_POLICY, secondDelayMs: 50, longestDelayMs: 100 },
  });
  endings.push(() => supervisor.stop());
  return { supervisor, watchdog: nowhere, notices, crashLoops, readyCount: () => ready };
}

function unitOf(stage: Stage, name: string, program: string, stopLimitMs?: number): Unit {
  return applicationUnit({ plan: planOf(name, program), watchdog: stage.watchdog, log: memoryLog(), ...(stopLimitMs ? { stopLimitMs } : {}) });
}

async function until(isTrue: () => boolean, limitMs = 5_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error("It did not come to pass.");
    await sleep(10);
  }
}

describe("supervise", () => {
  it("tells that all works only when each unit says so and the probe agrees", async () => {
    let answer: string | null = "the site (503)";
    const stage = openStage({ probe: async () => answer });
    await stage.supervisor.launch(unitOf(stage, "worker", PROGRAMS.late));
    stage.supervisor.expectReady();
    await sleep(200);
    expect(stage.readyCount()).toBe(0);
    answer = null;
    await until(() => stage.readyCount() === 1);
  });

  it("restarts a killed application at once and tells again when all works", async () => {
    const stage = openStage();
    const unit = unitOf(stage, "worker", PROGRAMS.steady);
    await stage.supervisor.launch(unit);
    stage.supervisor.expectReady();
    await until(() => stage.readyCount() === 1);
    const before = unit.pid() ?? 0;
    process.kill(before, "SIGKILL");
    await until(() => stage.readyCount() === 2);
    expect(stage.notices).toEqual(["worker stopped (SIGKILL), restarting"]);
    expect(unit.pid()).not.toBe(before);
    expect(isAlive(unit.pid() ?? 0)).toBe(true);
  });

  it("restarts a killed engine, and is not ready before it answers again", async () => {
    const stage = openStage();
    const engine = await fakeEngine({ watchdog: stage.watchdog, restartMs: 300 });
    stage.supervisor.keep(engineUnit(engine));
    stage.supervisor.expectReady();
    await until(() => stage.readyCount() === 1);
    const from = Date.now();
    engine.signal("SIGKILL");
    await until(() => stage.readyCount() === 2);
    expect(Date.now() - from).toBeGreaterThanOrEqual(290);
    expect(stage.notices).toEqual(["redis stopped (SIGKILL), restarting"]);
  });

  it("gives up on a process that keeps dying, with its last words", async () => {
    const stage = openStage();
    await stage.supervisor.launch(unitOf(stage, "worker", PROGRAMS.faulty));
    await until(() => stage.crashLoops.length === 1);
    expect(stage.crashLoops[0]?.deaths).toBe(5);
    expect(stage.crashLoops[0]?.lastLines).toContain("about to fail");
    expect(stage.notices).toEqual([
      "worker stopped (code 3), restarting",
      "worker stopped (code 3), restarting in 0.05 s",
      "worker stopped (code 3), restarting in 0.1 s",
      "worker stopped (code 3), restarting in 0.1 s",
      "worker stopped (code 3)",
    ]);
  });

  it("gives up on a program that cannot be started again", async () => {
    const stage = openStage();
    const unit = unitOf(stage, "worker", PROGRAMS.steady);
    await stage.supervisor.launch(unit);
    const broken: Unit = { ...unit, start: () => Promise.reject(new Error("spawn ENOENT")) };
    stage.supervisor.keep(broken);
    unit.kill();
    await until(() => stage.crashLoops.some((crashLoop) => crashLoop.unit === broken));
    expect(stage.notices).toContain("worker stopped (spawn ENOENT), restarting in 0.1 s");
  });

  it("stops applications before engines, kills what does not listen, and takes whole groups", async () => {
    const stage = openStage();
    const order: string[] = [];
    const units = [unitOf(stage, "stubborn", PROGRAMS.stubborn, 300), unitOf(stage, "parent", PROGRAMS.parent)];
    const engine = await fakeEngine({ watchdog: stage.watchdog, onEnd: () => order.push("engine") });
    stage.supervisor.keep(engineUnit(engine));
    for (const unit of units) await stage.supervisor.launch(unit);
    for (const unit of units) void unit.exited().then(() => order.push(unit.name));
    await until(() => units.every((unit) => unit.isReady()) && units[1]?.lastLines().length === 1);
    const grandchild = Number(units[1]?.lastLines()[0]?.split(" ")[1]);
    expect(isAlive(grandchild)).toBe(true);
    const pids = [...stage.supervisor.units().map((unit) => unit.pid() ?? 0), grandchild];
    const from = Date.now();
    await stage.supervisor.stop();
    expect(Date.now() - from).toBeGreaterThanOrEqual(290);
    await until(() => !pids.some(isAlive));
    expect(order).toEqual(["parent", "stubborn", "engine"]);
    expect(stage.notices).toEqual([]);
  });

  it("hastens on request", async () => {
    const stage = openStage();
    const unit = unitOf(stage, "stubborn", PROGRAMS.stubborn, 60_000);
    await stage.supervisor.launch(unit);
    await until(() => unit.isReady());
    const stopped = stage.supervisor.stop();
    await sleep(50);
    stage.supervisor.hasten();
    await stopped;
    expect(isAlive(unit.pid() ?? 0)).toBe(false);
  });

  it("leaves nothing behind when the end comes during a restart", async () => {
    const stage = openStage();
    const engine = await fakeEngine({ watchdog: stage.watchdog, restartMs: 400 });
    stage.supervisor.keep(engineUnit(engine));
    const before = engine.pid;
    engine.signal("SIGKILL");
    await until(() => engine.pid !== before);
    await stage.supervisor.stop();
    const pid = engine.pid;
    await sleep(200);
    expect(engine.pid).toBe(pid);
    expect(isAlive(pid)).toBe(false);
  });
});

describe("the pace of restarts", () => {
  it("is immediate at first, then slower, and fresh after a quiet time", () => {
    const judge = createDeathJudge(RESTART_POLICY);
    const delays = [0, 1_000, 3_000, 6_000].map((time) => judge(time));
    expect(delays).toEqual([0, 500, 1_000, 2_000].map((delayMs) => ({ kind: "restart", delayMs })));
    expect(judge(29_999)).toEqual({ kind: "crash loop" });
    expect(judge(200_000)).toEqual({ kind: "restart", delayMs: 0 });
  });
});
