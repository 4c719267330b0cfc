import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { EngineError } from "@/db/engines/engine-types";
import { type FileLock, lockHolder, tryLock } from "@/db/engines/file-lock";

/** One process owns a data directory at a time; a dead owner's lock is taken over. @throws EngineError with a sentence. */
export function lockDataDirectory({ dataDir }: { dataDir: string }): FileLock {
  const run = join(resolve(dataDir), "run");
  mkdirSync(run, { recursive: true, mode: 0o700 });
  const path = join(run, "lock");
  const lock = tryLock(path);
  if (lock) return lock;
  const pid = lockHolder(path)?.pid ?? "unknown";
  throw new EngineError(`${resolve(dataDir)} is in use by process ${pid}: stop it, or set REPORUNNER_DATA_DIR to another folder.`);
}
