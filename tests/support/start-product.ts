import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Product = {
  url: string;
  email: string;
  password: string;
  apiKey: string;
  dataDir: string;
  process: ChildProcess;
  output: () => string;
  stop: () => Promise<void>;
};

/** The product as a stranger starts it, in a data directory and on a port of its own, with a first build of its own checkout and the small demo. */
export async function startProduct({
  environment = {},
  readyWithinMs = 420_000,
}: {
  environment?: Record<string, string>;
  readyWithinMs?: number;
} = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), "reporunner-product-"));
  const port = await findFreePort();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, NODE_ENV: "production", REPORUNNER_DATA_DIR: dataDir, REPORUNNER_SEED: "small", PORT: String(port), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  }
  try {
    await waitUntil({ isDone: () => /^.*Ready on /m.test(output), isOver: () => child.exitCode !== null, withinMs: readyWithinMs });
  } catch (error) {
    await stop();
    throw new Error(`The product did not start:\n${output}`, { cause: error });
  }
  const secrets: Record<string, string> = JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8"));
  return {
    url: `http://localhost:${port}`,
    email: secrets.adminEmail ?? "",
    password: secrets.adminPassword ?? "",
    apiKey: secrets.apiKey ?? "",
    dataDir,
    process: child,
    output: () => output,
    stop,
  };
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function waitUntil({ isDone, isOver, withinMs }: { isDone: () => boolean; isOver: () => boolean; withinMs: number }): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!isDone()) {
    if (isOver() || Date.now() > deadline) throw new Error("not ready");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
