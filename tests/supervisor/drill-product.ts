import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLineOf, isAlive, isSameProcess, type ProcessIdentity } from "@/db/engines/process-identity";
import { readProcessList } from "@/scripts/supervisor/process-list";

// The first start of a checkout builds the site.
const START_LIMIT_MS = 600_000;

export type Product = {
  npm: ChildProcess;
  dataDir: string;
  port: number;
  startedInMs: number;
  readyCount: () => number;
  output: () => string[];
  hasExited: () => boolean;
};

function countReady(lines: string[]): number {
  return lines.filter((line) => line.startsWith("Ready on ")).length;
}

/** `npm start` as a person types it, with the small demo; in a group of its own, so that a Ctrl-C can be sent as a terminal does. */
export async function startProduct({ dataDir, port }: { dataDir: string; port: number }): Promise<Product> {
  const from = performance.now();
  const npm = spawn("npm", ["start"], {
    env: { ...process.env, NODE_ENV: "production", REPORUNNER_DATA_DIR: dataDir, REPORUNNER_SEED: "small", PORT: String(port), NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let text = "";
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      text += chunk;
    });
  }
  const output = () => text.split("\n");
  const hasExited = () => npm.exitCode !== null || npm.signalCode !== null;
  const readyCount = () => countReady(output());
  while (readyCount() === 0) {
    if (hasExited() || performance.now() - from > START_LIMIT_MS) throw new Error(`It did not start:\n${text}`);
    await sleep(20);
  }
  return { npm, dataDir, port, startedInMs: performance.now() - from, readyCount, output, hasExited };
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}

function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

/** Everything that works on this data directory, whoever started it: by command line, environment or working directory. */
export function findOurs(dataDir: string): Array<{ pid: number; line: string }> {
  const pids = readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  return pids
    .map((pid) => ({ pid, line: commandLineOf(pid).join(" ") }))
    .filter(({ pid, line }) => isAlive(pid) && (line.includes(dataDir) || environmentOf(pid).includes(`=${dataDir}`) || folderOf(pid).startsWith(dataDir)));
}

/** "200", or the status and what it says, or the error's code. */
export function askReadyz(port: number): Promise<string> {
  return new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, path: "/readyz", agent: false, timeout: 2_000 }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body += text;
      });
      response.once("close", () => resolve(response.statusCode === 200 ? "200" : `${response.statusCode} ${body}`));
    });
    request.once("timeout", () => request.destroy());
    request.once("error", (error) => resolve(error.message));
  });
}

function lastLines(file: string, count: number): string[] {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count);
  } catch {
    return [];
  }
}

/** What a person wants to see of a failure before the data directory is gone. */
export function describeProduct({ output, dataDir }: Product): string {
  const logs = ["web", "worker"].flatMap((name) => [`--- ${name}.log`, ...lastLines(join(dataDir, "logs", `${name}.log`), 15)]);
  return ["--- terminal", ...output().slice(-20), ...logs].join("\n");
}

export function processOf({ npm, dataDir }: Product, kind: string): ProcessIdentity | null {
  if (kind === "npm") return npm.pid ? { pid: npm.pid, startTime: "" } : null;
  const listed = readProcessList(dataDir).find(({ name }) => name === kind);
  return listed && isSameProcess(listed) ? listed : null;
}

export async function waitForExit(product: Product, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (!product.hasExited()) {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** For the drill's own clean-up after a failure. */
export async function endByForce({ npm, dataDir }: Product): Promise<void> {
  npm.kill("SIGKILL");
  for (let round = 0; round < 50; round += 1) {
    const left = findOurs(dataDir);
    if (left.length === 0) return;
    for (const { pid } of left) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // Gone.
      }
    }
    await sleep(100);
  }
}
