import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseJson } from "@/db/engines/engine-state";
import { EngineError } from "@/db/engines/engine-types";

/** Raised when the layout of the data directory changes, together with a step below. */
const DATA_VERSION = 1;

type MigrationStep = (dataDir: string) => void;

/** The step at key n brings a directory of version n to n + 1. */
const STEPS: Record<number, MigrationStep> = {};

function readVersion(path: string): number {
  if (!existsSync(path)) return DATA_VERSION;
  const value = parseJson(readFileSync(path, "utf8"));
  if (typeof value === "object" && value !== null && "version" in value && typeof value.version === "number") return value.version;
  throw new EngineError(`${path} does not hold a version: restore it, or use another data directory.`);
}

function writeVersion(path: string, version: number): void {
  writeFileSync(`${path}.new`, `${JSON.stringify({ version })}\n`);
  renameSync(`${path}.new`, path);
}

export function bringToCurrentVersion(dataDir: string, { current = DATA_VERSION, steps = STEPS } = {}): void {
  const path = join(dataDir, "version.json");
  let version = readVersion(path);
  if (version > current) {
    throw new EngineError(
      `${dataDir} was written by a newer Reporunner (data version ${version}, this one knows ${current}): update Reporunner, or use another data directory.`,
    );
  }
  for (; version < current; version += 1) {
    const step = steps[version];
    if (!step) throw new EngineError(`${dataDir} has data version ${version}, from which there is no way to ${current}.`);
    step(dataDir);
    writeVersion(path, version + 1);
  }
  if (!existsSync(path)) writeVersion(path, current);
}
