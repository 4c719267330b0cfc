import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { migratePostgres } from "@/db/postgres/migrate";
import { createDatabase, type NewDatabase } from "@/tests/support/new-database";
import { withDatabase } from "@/tests/support/test-stores";

const name = "sovereignty";
let folder: string;
let database: NewDatabase;
let proxy: Server;
let proxied = 0;
let proxyUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reporunner-sovereignty-"));
  database = await createDatabase({ serverUrl: inject("stores").databaseUrl, name });
  await migratePostgres(database.owner);
  proxy = createServer((socket) => {
    proxied += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
  const address = proxy.address();
  proxyUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(async () => {
  await new Promise((closed) => proxy.close(closed));
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

type Watched = { child: ChildProcess; home: string; output: () => string; connections: () => Promise<string[]> };

/** A program of ours with every way out watched: its sockets, its look-ups, and the proxies that a library might read from the environment. */
function start({ label, program, isWorker = false }: { label: string; program: string[]; isWorker?: boolean }): Watched {
  const { mongodbUri, redisUrl, embeddingModelDir } = inject("stores");
  const log = join(folder, label);
  const home = join(folder, `home-of-${label}`);
  const proxies = Object.fromEntries(["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].flatMap((key) => [key, key.toLowerCase()]).map((key) => [key, proxyUrl]));
  const child = spawn(process.execPath, ["--import", resolve("tests/sovereignty/watch-connections.mjs"), ...program], {
    stdio: ["ignore", "pipe", "pipe", ...(isWorker ? (["ipc"] as const) : [])],
    env: {
      PATH: process.env.PATH,
      HOME: home,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      WATCHED_CONNECTIONS: log,
      ...proxies,
      MONGODB_URI: withDatabase(mongodbUri, name),
      DATABASE_URL: database.url,
      REDIS_URL: withDatabase(redisUrl, "14"),
      REPORUNNER_AUTH_SECRET: "a-secret-of-the-tests-that-is-long-enough",
      REPORUNNER_ENCRYPTION_KEY: "0123456789abcdef".repeat(4),
      EMBEDDING_MODEL_DIR: embeddingModelDir,
      OPENAI_API_KEY: "",
      OPENAI_BASE_URL: "",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  return { child, home, output: () => output, connections: async () => (existsSync(log) ? (await readFile(log, "utf8")).trim().split("\n") : []) };
}

/** Native code is seen by what it leaves behind: an identifier of the machine, and what waits to be sent. */
async function readTraces({ home }: Watched): Promise<string[]> {
  const names = await readdir(home, { recursive: true }).catch(() => []);
  return names.filter((name) => /deviceid$|onnxruntime[.]db$/.test(name)).sort();
}

async function ended({ child }: Watched): Promise<number | null> {
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}

describe("without a key, nothing leaves the machine", () => {
  it("is watched for: a program that connects, asks a name server, sends a datagram or reports by native code is caught", async () => {
    const program = `
      await fetch("http://192.0.2.1/").catch(() => undefined);
      await fetch("https://elsewhere.example/").catch(() => undefined);
      await new Promise((done) => require("node:dns").resolve("elsewhere.example", done));
      try { require("node:dgram").createSocket("udp4").send("x", 53, "192.0.2.1"); } catch {}
      await fetch(process.env.HTTP_PROXY).catch(() => undefined);
      process.exit(0);`;
    const watched = start({ label: "control", program: ["--input-type=commonjs", "-e", `(async () => {${program}})()`] });
    expect(await ended(watched), watched.output()).toBe(0);
    const model = `require("onnxruntime-node").InferenceSession.create(process.argv[1]).then(() => setTimeout(() => process.exit(0), 500))`;
    const native = start({ label: "native", program: ["--input-type=commonjs", "-e", model, join(inject("stores").embeddingModelDir, "model.onnx")] });
    expect(await ended(native), native.output()).toBe(0);
    expect((await readTraces(native)).length).toBeGreaterThan(0);
    expect(await watched.connections()).toEqual(["connection 192.0.2.1", "connection elsewhere.example", "look-up elsewhere.example", "datagram 192.0.2.1"]);
    expect(proxied).toBe(1);
  });

  it("while workflows and articles are imported, embedded by the worker and searched", { timeout: 90_000 }, async () => {
    proxied = 0;
    const worker = start({ label: "worker", program: ["--import", "tsx", "lib/worker/main.ts"], isWorker: true });
    const site = start({ label: "site", program: ["--import", "tsx", "tests/sovereignty/use-product.ts"] });
    const code = await ended(site);
    worker.child.kill("SIGTERM");
    await ended(worker);
    expect(code, `${site.output()}\n${worker.output()}`).toBe(0);
    expect(JSON.parse(site.output().trim().split("\n").at(-1) ?? "")).toEqual({ workflows: 1, found: 1, similar: 1, health: "healthy" });
    expect({ site: await site.connections(), worker: await worker.connections(), proxied }).toEqual({ site: [], worker: [], proxied: 0 });
    expect([...(await readTraces(site)), ...(await readTraces(worker))]).toEqual([]);
  });
});
