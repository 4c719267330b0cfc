import type { FileLock } from "@/db/engines/file-lock";
import { type Engine, startEngines } from "@/db/engines/start-engines";
import type { Watchdog } from "@/db/engines/watchdog";
import type { Settings, StoreUrls } from "./settings";

type Options = { settings: Settings; watchdog: Watchdog; lock: FileLock; onProgress: (message: string) => void };

export type Stores = {
  /** Known before the engines answer. */
  urls: Promise<StoreUrls>;
  engines: Promise<Engine[]>;
};

/** Starts the engines that no given address replaces. */
export function startStores({ settings, watchdog, lock, onProgress }: Options): Stores {
  const { dataDir, embedded, givenUrls } = settings;
  if (embedded.length === 0) return { urls: Promise.resolve(givenUrls), engines: Promise.resolve([]) };
  let engines: Promise<Engine[]> = Promise.resolve([]);
  const urls = new Promise<StoreUrls>((resolve, reject) => {
    const started = startEngines({ dataDir, engines: embedded, watchdog, lock, onProgress, onUrls: (made) => resolve({ ...made, ...givenUrls }) });
    engines = started.then(({ processes }) => Object.values(processes));
    engines.catch(reject);
  });
  // Whoever awaits them hears of a failure; until somebody does it must not count as unhandled.
  urls.catch(() => undefined);
  return { urls, engines };
}
