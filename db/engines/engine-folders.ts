import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EngineError, type EngineUser } from "@/db/engines/engine-types";
import { canTraverse, letThrough, resolveEngineUser } from "@/db/engines/engine-user";
import { cacheDirectory } from "@/db/engines/environment";

// As root with a private home, data and programs go where the engines' user can reach them.
const SHARED_DATA = "/var/lib/reporunner";
const SHARED_CACHE = "/var/cache/reporunner";
const LOCATION_FILE = "engines-location";
const OWNER_FILE = "belongs-to";

export type EngineFolders = {
  /** Absolute, links resolved: what the engines' command lines and our search for stale ones name. */
  dataDir: string;
  /** Parent of the engines' own folders. */
  home: string;
  logs: string;
  run: string;
  programs: string;
  user: EngineUser | null;
};

/** The mode holds whatever the umask of the shell is, for each folder that had to be made. */
function makeFolder(path: string, mode: number): void {
  const first = mkdirSync(path, { recursive: true });
  if (!first) return;
  for (let current = path; current.length >= first.length; current = dirname(current)) chmodSync(current, mode);
}

function readLine(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8").trim() : null;
}

function claimOutside(home: string, dataDir: string): void {
  const owner = readLine(join(home, OWNER_FILE));
  if (owner && owner !== dataDir && existsSync(join(owner, LOCATION_FILE))) {
    throw new EngineError(`The databases in ${home} belong to ${owner}: ${dataDir} is a copy of it, so remove its ${LOCATION_FILE} to begin with empty ones.`);
  }
  makeFolder(home, 0o711);
  writeFileSync(join(home, OWNER_FILE), `${dataDir}\n`);
  writeFileSync(join(dataDir, LOCATION_FILE), `${home}\n`);
}

function resolveHome(dataDir: string, userFor: (home: string) => EngineUser | null): string {
  const recorded = readLine(join(dataDir, LOCATION_FILE));
  if (recorded) {
    claimOutside(recorded, dataDir);
    return recorded;
  }
  const inside = join(dataDir, "engines");
  const user = userFor(inside);
  letThrough(dataDir, user);
  if (canTraverse(dataDir, user)) return inside;
  const outside = join(SHARED_DATA, createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
  claimOutside(outside, dataDir);
  return outside;
}

export function prepareFolders(dataDirectory: string): EngineFolders {
  const wanted = resolve(dataDirectory);
  makeFolder(wanted, process.getuid?.() === 0 ? 0o711 : 0o700);
  const dataDir = realpathSync(wanted);
  const userFor = (home: string) => resolveEngineUser(join(home, "postgres"));
  const home = resolveHome(dataDir, userFor);
  const user = userFor(home);
  const logs = join(dataDir, "logs");
  const run = join(dataDir, "run");
  for (const folder of [logs, run]) makeFolder(folder, 0o700);
  makeFolder(home, 0o711);
  letThrough(home, user);
  const cache = cacheDirectory();
  makeFolder(cache, 0o755);
  const programs = canTraverse(cache, user) ? cache : SHARED_CACHE;
  makeFolder(programs, 0o755);
  return { dataDir, home, logs, run, programs, user };
}

/** A private folder of one engine, owned by the user it runs as. */
export function makeEngineFolder(path: string, user: EngineUser | null): void {
  if (existsSync(path)) return;
  makeFolder(path, 0o700);
  if (user) chownSync(path, user.uid, user.gid);
}
