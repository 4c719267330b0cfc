import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build as bundle, stop as stopBundler } from "esbuild";
import { waitForLock } from "@/db/engines/file-lock";
import { BUNDLES, forgetHash, hashInputs, isCurrent, recordHash } from "./build-hash";
import { Refusal } from "./refusal";

const SHOWN_LINES = 30;

export type BuildOptions = {
  root: string;
  /** Build even when nothing has changed. */
  force?: boolean;
  onProgress?: (message: string) => void;
  onLine?: (line: string) => void;
  onChild?: (child: ChildProcess) => void;
};

async function bundleAll(root: string): Promise<void> {
  const bundles = Object.entries(BUNDLES).map(([entry, outfile]) =>
    bundle({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      sourcemap: true,
      tsconfig: "tsconfig.json",
      logLevel: "silent",
    }),
  );
  try {
    await Promise.all(bundles);
  } catch (error) {
    throw new Refusal(`The worker could not be bundled: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await stopBundler();
  }
}

function runNextBuild({ root, onLine, onChild }: BuildOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
      cwd: root,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    onChild?.(child);
    const lines: string[] = [];
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on("line", (line) => {
        onLine?.(line);
        if (lines.push(line) > SHOWN_LINES) lines.shift();
      });
    }
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Refusal(`The site could not be built (${signal ?? `code ${code}`}):\n${lines.join("\n")}`));
    });
  });
}

export type Build = { wasCurrent: boolean; hash: string };

/** Copies that start from one checkout at once build it once. */
export async function buildProduct(options: BuildOptions): Promise<Build> {
  const { root, force = false, onProgress } = options;
  const hashBefore = hashInputs(root);
  if (!force && isCurrent(root, hashBefore)) return { wasCurrent: true, hash: hashBefore };
  const locks = join(root, "node_modules", ".cache");
  mkdirSync(locks, { recursive: true });
  const lock = await waitForLock(join(locks, "reporunner-build.lock"), () => onProgress?.("Waiting for another copy that builds from this checkout"));
  try {
    const hash = hashInputs(root);
    if (!force && isCurrent(root, hash)) return { wasCurrent: true, hash };
    onProgress?.("Building the site, which takes a minute or two and is done once");
    forgetHash(root);
    await bundleAll(root);
    await runNextBuild(options);
    recordHash(root, hash);
    return { wasCurrent: false, hash };
  } finally {
    lock.release();
  }
}
