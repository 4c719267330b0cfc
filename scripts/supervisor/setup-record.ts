import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Options = {
  dataDir: string;
  /** Names the build and the stores: with either another, the set-up may have work that the worker must wait for. */
  parts: Array<string | undefined>;
};

const fileOf = (dataDir: string) => join(dataDir, "run", "set-up");

const keyOf = (parts: Options["parts"]) => createHash("sha256").update(JSON.stringify(parts)).digest("hex");

export function wasSetUp({ dataDir, parts }: Options): boolean {
  try {
    return readFileSync(fileOf(dataDir), "utf8").trim() === keyOf(parts);
  } catch {
    return false;
  }
}

export function recordSetUp({ dataDir, parts }: Options): void {
  writeFileSync(fileOf(dataDir), `${keyOf(parts)}\n`, { mode: 0o600 });
}
