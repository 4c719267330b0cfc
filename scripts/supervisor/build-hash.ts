import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const INPUTS = [
  "app",
  "components",
  "lib",
  "db",
  "public",
  "scripts",
  "next.config.js",
  "package-lock.json",
  "tsconfig.json",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
];
const RECORD = ".next/reporunner-build.json";

export const BUNDLES: Record<string, string> = {
  "lib/worker/main.ts": "dist/worker.mjs",
  "scripts/setup.ts": "dist/setup.mjs",
};

function filesOf(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const child = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesOf(root, child) : entry.isFile() ? [child] : [];
  });
}

/** The supervisor is not built, apart from its build step that shapes what is. */
function isBuilt(path: string): boolean {
  return !/\.test\.tsx?$/.test(path) && (!path.startsWith("scripts/supervisor/") || path.startsWith("scripts/supervisor/build"));
}

/** Of everything that goes into the build, by content: a checkout that changes only dates is not built again. */
export function hashInputs(root: string): string {
  const hash = createHash("sha256");
  for (const path of INPUTS.flatMap((input) => filesOf(root, input))
    .filter(isBuilt)
    .sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function recordedHash(root: string): string | null {
  try {
    const record: unknown = JSON.parse(readFileSync(join(root, RECORD), "utf8"));
    return typeof record === "object" && record !== null && "hash" in record ? String(record.hash) : null;
  } catch {
    return null;
  }
}

export function isCurrent(root: string, hash: string): boolean {
  const products = [".next/BUILD_ID", ...Object.values(BUNDLES)];
  return recordedHash(root) === hash && products.every((path) => existsSync(join(root, path)));
}

/** Before a build: one that is broken off must not pass for the one before it. */
export function forgetHash(root: string): void {
  rmSync(join(root, RECORD), { force: true });
}

export function recordHash(root: string, hash: string): void {
  writeFileSync(join(root, RECORD), `${JSON.stringify({ hash, builtAt: new Date().toISOString() })}\n`);
}
