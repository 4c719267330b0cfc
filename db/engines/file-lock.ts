import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf, isSameProcess, type ProcessIdentity } from "@/db/engines/process-identity";

export type FileLock = { release: () => void };

const TAKEOVER_LIMIT_MS = 10_000;

export function lockHolder(path: string): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value !== "object" || value === null || !("pid" in value) || !("startTime" in value)) return null;
    return typeof value.pid === "number" ? { pid: value.pid, startTime: String(value.startTime) } : null;
  } catch {
    return null;
  }
}

function createExclusively(path: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(identityOf(process.pid)), { mode: 0o600 });
  try {
    // A hard link appears with its content in one step, so nobody reads a half-written lock.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** A dead holder's lock is removed by one process at a time, else two could both remove and both take it. */
function removeIfAbandoned(path: string): void {
  const takeover = `${path}.takeover`;
  if (ageMs(takeover) > TAKEOVER_LIMIT_MS) rmSync(takeover, { force: true });
  if (!createExclusively(takeover)) return;
  try {
    const holder = lockHolder(path);
    if (!holder || !isSameProcess(holder)) rmSync(path, { force: true });
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** Null when a living process holds it. */
export function tryLock(path: string): FileLock | null {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (createExclusively(path)) return { release: () => rmSync(path, { force: true }) };
    const holder = lockHolder(path);
    if (holder && isSameProcess(holder)) return null;
    removeIfAbandoned(path);
  }
  return null;
}

export async function waitForLock(path: string, onWait?: () => void): Promise<FileLock> {
  let told = false;
  for (;;) {
    const lock = tryLock(path);
    if (lock) return lock;
    if (!told) onWait?.();
    told = true;
    await sleep(200);
  }
}
