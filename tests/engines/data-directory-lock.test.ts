import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lockDataDirectory } from "@/db/engines/data-directory-lock";
import { identityOf } from "@/db/engines/process-identity";

// Real servers and processes on a machine that may be busy with others.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const CONTENDER = `
  const { lockDataDirectory } = await import("@/db/engines/data-directory-lock");
  const answer = () => { try { lockDataDirectory({ dataDir: process.argv[1] }); return "mine"; } catch (error) { return String(error); } };
  process.stdin.once("data", () => process.stdout.write(answer() + "\\n"));
  process.stdout.write("ready\\n");
`;

describe("the lock of a data directory", () => {
  let dataDir = "";
  let lockFile = "";

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "reporunner-lock-"));
    lockFile = join(dataDir, "run", "lock");
    mkdirSync(join(dataDir, "run"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it("is given once, and again after its release", () => {
    const lock = lockDataDirectory({ dataDir });
    expect(() => lockDataDirectory({ dataDir })).toThrow(
      `${dataDir} is in use by process ${process.pid}: stop it, or set REPORUNNER_DATA_DIR to another folder.`,
    );
    lock.release();
    expect(existsSync(lockFile)).toBe(false);
    lockDataDirectory({ dataDir }).release();
  });

  it("makes a folder that is not there yet", () => {
    lockDataDirectory({ dataDir: join(dataDir, "a", "b") }).release();
  });

  it.each([
    ["a process that is gone", () => ({ pid: 2 ** 22 + 1, startTime: "1" })],
    ["a pid that another process has now", () => ({ ...identityOf(process.ppid), startTime: "1" })],
  ])("is taken over from %s", (_, makeHolder) => {
    writeFileSync(lockFile, JSON.stringify(makeHolder()));
    lockDataDirectory({ dataDir }).release();
  });

  it("is taken over from a file that was cut short", () => {
    writeFileSync(lockFile, "");
    lockDataDirectory({ dataDir }).release();
  });

  it("has one winner when many take it over from the same dead process", async () => {
    writeFileSync(lockFile, JSON.stringify({ pid: 2 ** 22 + 1, startTime: "1" }));
    const contenders = await Promise.all(Array.from({ length: 6 }, startContender));
    const answers = contenders.map(({ nextLine }) => nextLine());
    for (const { process: contender } of contenders) contender.stdin?.write("go\n");
    const said = await Promise.all(answers);
    expect(said.filter((line) => line === "mine")).toHaveLength(1);
    expect(said.filter((line) => line.includes("is in use by process"))).toHaveLength(5);
    for (const { process: contender } of contenders) contender.kill();
  });

  async function startContender() {
    const contender: ChildProcess = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", CONTENDER, dataDir], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = createInterface({ input: contender.stdout ?? process.stdin });
    const nextLine = async (): Promise<string> => String((await once(lines, "line"))[0]);
    await nextLine();
    return { process: contender, nextLine };
  }
});
