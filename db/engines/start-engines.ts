import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { lockDataDirectory } from "@/db/engines/data-directory-lock";
import { bringToCurrentVersion } from "@/db/engines/data-version";
import { type EngineFolders, prepareFolders } from "@/db/engines/engine-folders";
import { trimLog } from "@/db/engines/engine-log";
import { type Engine, startEngine } from "@/db/engines/engine-process";
import { type EngineState, readState, writeState } from "@/db/engines/engine-state";
import { ENGINE_NAMES, type EngineName, type EnginePlan, type Progress } from "@/db/engines/engine-types";
import { ensurePackage } from "@/db/engines/fetch-package";
import type { FileLock } from "@/db/engines/file-lock";
import { planMongodb } from "@/db/engines/mongodb";
import { MONGODB_PACKAGE, POSTGRES_PACKAGE, REDIS_PACKAGE } from "@/db/engines/packages";
import { assertSupportedPlatform } from "@/db/engines/platform";
import { choosePort } from "@/db/engines/ports";
import { planPostgres } from "@/db/engines/postgres";
import { planRedis } from "@/db/engines/redis";
import { endStaleEngines } from "@/db/engines/stale-engines";
import { startWatchdog, type Watchdog, waitForPreviousWatchdog } from "@/db/engines/watchdog";

export type { Engine } from "@/db/engines/engine-process";
export type { EngineName, Progress } from "@/db/engines/engine-types";

type UrlName = { mongodb: "MONGODB_URI"; postgres: "DATABASE_URL"; redis: "REDIS_URL" };
export type EngineUrls<Name extends EngineName = EngineName> = { [N in Name as UrlName[N]]: string };

const PACKAGES = { mongodb: MONGODB_PACKAGE, postgres: POSTGRES_PACKAGE, redis: REDIS_PACKAGE };
const URL_NAMES: UrlName = { mongodb: "MONGODB_URI", postgres: "DATABASE_URL", redis: "REDIS_URL" };
const TRIM_INTERVAL_MS = 60_000;

export type Engines<Name extends EngineName = EngineName> = {
  urls: EngineUrls<Name>;
  processes: Record<Name, Engine>;
  stop: () => Promise<void>;
};

export type StartEnginesOptions<Name extends EngineName = EngineName> = {
  dataDir: string;
  engines?: readonly Name[];
  onProgress?: Progress;
  /** As soon as the addresses are fixed, which is before the engines answer. */
  onUrls?: (urls: EngineUrls<Name>) => void;
  onReady?: (engine: EngineName, durationMs: number) => void;
  /** Given by a caller that watches more than the engines; else the engines have their own. */
  watchdog?: Watchdog;
  /** Of `lockDataDirectory`, given by a caller that took it earlier and releases it itself. */
  lock?: FileLock;
  mongodbCacheGigabytes?: number;
};

type PlanOptions = { folders: EngineFolders; state: EngineState; cacheGigabytes: number; onProgress: Progress | undefined };

async function choosePorts(state: EngineState, names: readonly EngineName[]): Promise<Record<EngineName, number>> {
  const ports = { mongodb: 0, postgres: 0, redis: 0, ...state.ports };
  for (const name of names) {
    const others = ENGINE_NAMES.filter((other) => other !== name).map((other) => ports[other]);
    ports[name] = await choosePort(state.ports[name], new Set(others));
  }
  return ports;
}

/** Like Promise.all, but after a failure nothing goes on behind the back of the clean-up. */
async function settleAll<Value>(promises: Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

async function makePlan(name: EngineName, port: number, options: PlanOptions): Promise<EnginePlan> {
  const { folders, state, cacheGigabytes, onProgress } = options;
  const program = await ensurePackage(PACKAGES[name], folders.programs, onProgress);
  const common = { folders, program, port, passwords: state.passwords };
  if (name === "mongodb") return planMongodb({ ...common, cacheGigabytes });
  return name === "redis" ? planRedis(common) : planPostgres(common);
}

async function makePlans(names: readonly EngineName[], options: PlanOptions): Promise<EnginePlan[]> {
  const ports = await choosePorts(options.state, names);
  writeState(options.folders.dataDir, { ...options.state, ports });
  return settleAll(names.map((name) => makePlan(name, ports[name], options)));
}

type StartOptions = { folders: EngineFolders; watchdog: Watchdog; onReady: StartEnginesOptions["onReady"] };

async function startAll(plans: EnginePlan[], engines: Map<EngineName, Engine>, options: StartOptions): Promise<void> {
  const started = plans.map(async (plan) => {
    const from = performance.now();
    await startEngine({ plan, ...options, onLaunch: (engine) => engines.set(plan.name, engine) });
    options.onReady?.(plan.name, performance.now() - from);
  });
  await settleAll(started);
}

function keepLogsShort(folders: EngineFolders, names: readonly EngineName[]): () => void {
  const trim = () => names.forEach((name) => trimLog(join(folders.logs, `${name}.log`)));
  const timer = setInterval(trim, TRIM_INTERVAL_MS).unref();
  return () => clearInterval(timer);
}

/**
 * Starts the real database servers (fetched once into the user's cache) on free loopback ports, with their data in
 * `dataDir`. They end with `stop()`, and also when this process dies without calling it.
 *
 * @throws EngineError with a sentence for a person: wrong platform, folder in use, newer data, no network.
 */
export async function startEngines<Name extends EngineName = EngineName>(options: StartEnginesOptions<Name>): Promise<Engines<Name>> {
  const names: readonly EngineName[] = options.engines ?? ENGINE_NAMES;
  // With all stores elsewhere there is nothing to run here, only the data directory to look after.
  if (names.length > 0) assertSupportedPlatform();
  const folders = prepareFolders(options.dataDir);
  const { dataDir } = folders;
  const lock = options.lock ?? lockDataDirectory({ dataDir });
  const watchdog = options.watchdog ?? startWatchdog({ dataDir, runFolder: folders.run, runId: randomUUID() });
  const stopTrimming = keepLogsShort(folders, names);
  const engines = new Map<EngineName, Engine>();

  const stop = async () => {
    stopTrimming();
    await Promise.all([...engines.values()].map((engine) => engine.stop()));
    if (!options.watchdog) watchdog.dismiss();
    if (!options.lock) lock.release();
  };

  try {
    bringToCurrentVersion(dataDir);
    await waitForPreviousWatchdog(dataDir, watchdog.pid());
    await endStaleEngines(folders);
    const cacheGigabytes = options.mongodbCacheGigabytes ?? 0.5;
    const plans = await makePlans(names, { folders, state: readState(dataDir), cacheGigabytes, onProgress: options.onProgress });
    const urls = Object.fromEntries(plans.map(({ name, url }) => [URL_NAMES[name], url])) as EngineUrls<Name>;
    options.onUrls?.(urls);
    await startAll(plans, engines, { folders, watchdog, onReady: options.onReady });
    return { urls, processes: Object.fromEntries(engines) as Record<Name, Engine>, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
