import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import { type EngineFolders, makeEngineFolder } from "@/db/engines/engine-folders";
import type { EnginePasswords, EnginePlan } from "@/db/engines/engine-types";
import { REDIS_BINARY } from "@/db/engines/packages";

function configuration({ port, dataFolder, password }: { port: number; dataFolder: string; password: string }): string {
  const lines = {
    bind: "127.0.0.1",
    port,
    "protected-mode": "yes",
    requirepass: password,
    dir: JSON.stringify(dataFolder),
    daemonize: "no",
    // A changed title would hide the command line by which a stale server is recognised.
    "set-proc-title": "no",
    appendonly: "yes",
    appendfsync: "everysec",
    save: '""',
    maxmemory: "512mb",
    "maxmemory-policy": "noeviction",
    "enable-module-command": "no",
    "enable-debug-command": "no",
    "enable-protected-configs": "no",
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name} ${value}\n`)
    .join("");
}

async function becomeReady(port: number, password: string): Promise<void> {
  const client = new Redis({
    host: "127.0.0.1",
    port,
    password,
    lazyConnect: true,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
}

// Only what Redis says of a file that it cannot read: its lines about a healthy one are much alike.
const DAMAGE =
  /Bad file format reading the append only file|Unexpected end of file reading|Unrecoverable error reading|Error reading the RDB preamble of the AOF|FATAL AOF MANIFEST FILE ERROR|(Invalid|empty|Read) AOF manifest|AOF (manifest )?file \S+ doesn't exist|Unknown command '.*' reading the append only file/;

/** Redis holds nothing that cannot be lost, so a damaged file is put aside and not allowed to keep the product down. */
function putDamagedFilesAside(dataFolder: string, lastWords: string): boolean {
  const files = join(dataFolder, "appendonlydir");
  if (!DAMAGE.test(lastWords) || !existsSync(files)) return false;
  const aside = join(dataFolder, "appendonlydir.damaged");
  rmSync(aside, { recursive: true, force: true });
  renameSync(files, aside);
  return true;
}

type Options = { folders: EngineFolders; program: string; port: number; passwords: EnginePasswords };

export function planRedis({ folders, program, port, passwords }: Options): EnginePlan {
  const dataFolder = join(folders.home, "redis");
  const configurationFile = join(dataFolder, "redis.conf");
  makeEngineFolder(dataFolder, folders.user);
  // In a file and not among the arguments, which every user of the machine can read.
  writeFileSync(configurationFile, configuration({ port, dataFolder, password: passwords.redis }), { mode: 0o600 });
  if (folders.user) chownSync(configurationFile, folders.user.uid, folders.user.gid);
  return {
    name: "redis",
    title: "Redis",
    binary: join(program, REDIS_BINARY),
    arguments: [configurationFile],
    port,
    dataFolder,
    user: folders.user,
    url: `redis://:${passwords.redis}@127.0.0.1:${port}/0`,
    stopSignal: "SIGTERM",
    stopLimitMs: 5_000,
    mayRetry: (lastWords) => putDamagedFilesAside(dataFolder, lastWords),
    becomeReady: () => becomeReady(port, passwords.redis),
  };
}
