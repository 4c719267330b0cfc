import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EngineError, type EngineName, type EnginePasswords } from "@/db/engines/engine-types";

export type EngineState = { passwords: EnginePasswords; ports: Partial<Record<EngineName, number>> };

const FILE = "engines.json";

const password = () => randomBytes(24).toString("base64url");

/** Null for text that was cut short. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isState(value: unknown): value is EngineState {
  return typeof value === "object" && value !== null && "passwords" in value && "ports" in value;
}

export function readState(dataDir: string): EngineState {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) {
    return { passwords: { mongodbRoot: password(), mongodb: password(), postgres: password(), redis: password() }, ports: {} };
  }
  const value = parseJson(readFileSync(path, "utf8"));
  if (isState(value)) return value;
  throw new EngineError(`${path} holds the databases' passwords and is damaged: restore it from a backup.`);
}

export function writeState(dataDir: string, state: EngineState): void {
  const path = join(dataDir, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
