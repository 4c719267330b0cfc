import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { EngineError, type EngineUser } from "@/db/engines/engine-types";

const PREFERRED = "reporunner";
const FALLBACK = "nobody";

function passwordEntries(): EngineUser[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid = "", gid = ""]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== "" && uid > 0);
}

function addSystemUser(): void {
  const options = ["--system", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"];
  try {
    execFileSync("useradd", [...options, PREFERRED], { stdio: "ignore" });
  } catch {
    // No useradd, a read-only /etc, or another start was faster: what /etc/passwd then says decides.
  }
}

/**
 * PostgreSQL refuses to run as root, and the other engines have no need to. Existing data keeps its owner, so a machine
 * on which a better user appears later still opens its data.
 */
export function resolveEngineUser(existingData: string): EngineUser | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(existingData)) {
    const owner = passwordEntries().find(({ uid }) => uid === statSync(existingData).uid);
    if (owner) return owner;
  }
  const find = (wanted: string) => passwordEntries().find(({ name }) => name === wanted);
  if (!find(PREFERRED)) addSystemUser();
  const user = find(PREFERRED) ?? find(FALLBACK);
  if (!user) throw new EngineError("PostgreSQL refuses to run as root and there is no other user: run `useradd --system reporunner`.");
  return user;
}

function mayEnter(folder: string, user: EngineUser): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Whether the user may enter this folder and all above it. */
export function canTraverse(folder: string, user: EngineUser | null): boolean {
  if (!user) return true;
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(current) && !mayEnter(current, user)) return false;
    if (current === dirname(current)) return true;
  }
}

/** Lets the engines' user pass through a folder of ours (not list it). */
export function letThrough(folder: string, user: EngineUser | null): void {
  if (user && !mayEnter(folder, user)) chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011);
}
