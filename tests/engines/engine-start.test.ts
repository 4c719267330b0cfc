import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findProcesses, isAlive } from "@/db/engines/process-identity";
import { startEngines } from "@/db/engines/start-engines";
import { inMongodb, inPostgres, startBusyBackend } from "@/tests/engines/engine-clients";
import { holdEngines, pidsOf } from "@/tests/engines/holder";

// Real servers and processes on a machine that may be busy with others.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

function makeDataDir(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, "reporunner start é-"));
  folders.push(folder);
  return folder;
}

const processesOn = (folder: string) => findProcesses((line) => line.some((part) => part.includes(folder)));

async function untilGone(folder: string, limitMs: number): Promise<number> {
  const from = performance.now();
  while (processesOn(folder).length > 0 && performance.now() - from < limitMs) await sleep(50);
  expect(processesOn(folder)).toEqual([]);
  return performance.now() - from;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("a supervisor that dies", () => {
  it("takes its engines with it within 10 seconds, and the next one finds the data", async () => {
    const dataDir = makeDataDir();
    const { holder, report } = await holdEngines({ dataDir });
    expect(pidsOf(report).every(isAlive)).toBe(true);
    if ("databaseUrl" in report) await inPostgres(report.databaseUrl, "create table kept as select 7 as a");
    holder.kill("SIGKILL");
    await untilGone(dataDir, 10_000);
    const engines = await startEngines({ dataDir, engines: ["postgres"] });
    expect(await inPostgres(engines.urls.DATABASE_URL, "select a from kept")).toEqual([{ a: 7 }]);
    await engines.stop();
  });

  it("leaves nothing that stops the next start, even when its watchdog and PostgreSQL's server were killed too", async () => {
    const dataDir = makeDataDir();
    const { holder, report } = await holdEngines({ dataDir });
    const orphans = pidsOf(report);
    if ("databaseUrl" in report) await startBusyBackend(report.databaseUrl);
    await sleep(300);
    const watchdog = Number(readFileSync(join(dataDir, "run", "watchdog.pid"), "utf8"));
    const server = Number(readFileSync(join(dataDir, "run", "postgres.pid"), "utf8"));
    process.kill(watchdog, "SIGSTOP");
    holder.kill("SIGKILL");
    process.kill(watchdog, "SIGKILL");
    process.kill(server, "SIGKILL");
    await sleep(200);
    expect(orphans.filter(isAlive)).toHaveLength(2);
    const engines = await startEngines({ dataDir });
    expect(orphans.filter(isAlive)).toEqual([]);
    expect(await inPostgres(engines.urls.DATABASE_URL, "select 1 as a")).toEqual([{ a: 1 }]);
    expect(await inMongodb(engines.urls.MONGODB_URI, (client) => client.db().command({ ping: 1 }))).toMatchObject({ ok: 1 });
    await engines.stop();
    await untilGone(dataDir, 1_000);
  });

  it("keeps a second one out, and no engine of the first is touched", async () => {
    const dataDir = makeDataDir();
    const first = await holdEngines({ dataDir, names: ["redis"] });
    const second = await holdEngines({ dataDir, names: ["redis"] });
    expect(second.report).toEqual({ refusal: expect.stringMatching(`is in use by process ${first.holder.pid}: stop it, or set REPORUNNER_DATA_DIR`) });
    expect(pidsOf(first.report).every(isAlive)).toBe(true);
    for (const { holder } of [first, second]) holder.kill("SIGKILL");
    await untilGone(dataDir, 10_000);
  });
});

describe("a start that cannot succeed", () => {
  it("says in seconds that engines.json was lost", async () => {
    const dataDir = makeDataDir();
    await (await startEngines({ dataDir, engines: ["mongodb", "postgres"] })).stop();
    const file = join(dataDir, "engines.json");
    renameSync(file, `${file}.kept`);
    for (const name of ["mongodb", "postgres"] as const) {
      const from = performance.now();
      await expect(startEngines({ dataDir, engines: [name] })).rejects.toThrow(/does not take the password in engines\.json: restore that file/);
      expect(performance.now() - from).toBeLessThan(10_000);
    }
    await untilGone(dataDir, 2_000);
    renameSync(`${file}.kept`, file);
    await (await startEngines({ dataDir, engines: ["mongodb", "postgres"] })).stop();
  });

  it("gives one sentence and the engine's last words, and stops the engines that did start", async () => {
    const dataDir = makeDataDir();
    await (await startEngines({ dataDir })).stop();
    writeFileSync(join(dataDir, "engines", "postgres", "data", "PG_VERSION"), "17\n");
    const failure = await startEngines({ dataDir }).catch((error: unknown) => String(error));
    expect(failure).toMatch(/PostgreSQL stopped while starting/);
    expect(failure).toMatch(/not compatible with this version 18/);
    await untilGone(dataDir, 2_000);
  });

  it.each([
    ["engines.json", /engines\.json .* is damaged: restore it from a backup/],
    ["version.json", /version\.json does not hold a version: restore it/],
  ])("says that %s is damaged", async (name, sentence) => {
    const dataDir = makeDataDir();
    writeFileSync(join(dataDir, name), '{"version":');
    await expect(startEngines({ dataDir, engines: ["redis"] })).rejects.toThrow(sentence);
    await untilGone(dataDir, 2_000);
  });

  it("refuses the data of a newer version before anything runs", async () => {
    const dataDir = makeDataDir();
    writeFileSync(join(dataDir, "version.json"), '{"version":99}');
    await expect(startEngines({ dataDir })).rejects.toThrow(/newer Reporunner \(data version 99, this one knows \d+\): update Reporunner/);
    expect(existsSync(join(dataDir, "engines", "postgres"))).toBe(false);
    await untilGone(dataDir, 2_000);
  });
});

describe("surroundings that should not matter", () => {
  it("starts with a shell full of PG settings", async () => {
    const dataDir = makeDataDir();
    const env = { PGSSLMODE: "require", PGDATABASE: "x", PGUSER: "y", LANG: "xx_YY", LC_ALL: "xx_YY" };
    const { holder, report } = await holdEngines({ dataDir, names: ["postgres"], env });
    expect(pidsOf(report)).toHaveLength(1);
    holder.kill("SIGKILL");
    await untilGone(dataDir, 10_000);
  });

  it("starts when no engine is asked for, on any platform", async () => {
    const dataDir = makeDataDir();
    const platform = Object.getOwnPropertyDescriptor(process, "platform");
    Object.defineProperty(process, "platform", { value: "darwin", configurable: true });
    try {
      const engines = await startEngines({ dataDir, engines: [] });
      expect(engines.urls).toEqual({});
      await engines.stop();
    } finally {
      if (platform) Object.defineProperty(process, "platform", platform);
    }
  });

  it.runIf(isRoot)("puts the data where PostgreSQL's user can go when the folder's parents are private, and refuses a copy of the folder", async () => {
    const parent = join(homedir(), ".reporunner-test");
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    folders.push(parent);
    const dataDir = makeDataDir(parent);
    const first = await startEngines({ dataDir, engines: ["postgres"] });
    await inPostgres(first.urls.DATABASE_URL, "create table kept as select 3 as a");
    await first.stop();
    const home = readFileSync(join(dataDir, "engines-location"), "utf8").trim();
    folders.push(home);
    expect(home).toMatch(/^\/var\/lib\/reporunner\//);
    const copy = `${dataDir} copy`;
    execFileSync("cp", ["-a", dataDir, copy]);
    await expect(startEngines({ dataDir: copy, engines: ["postgres"] })).rejects.toThrow(`belong to ${realpathSync(dataDir)}`);
    rmSync(copy, { recursive: true });
    const moved = `${dataDir} moved`;
    renameSync(dataDir, moved);
    const second = await startEngines({ dataDir: moved, engines: ["postgres"] });
    expect(await inPostgres(second.urls.DATABASE_URL, "select a from kept")).toEqual([{ a: 3 }]);
    await second.stop();
  });
});
