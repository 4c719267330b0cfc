import { resolve } from "node:path";
import type { EngineName } from "@/db/engines/start-engines";
import { Refusal } from "./refusal";

const STORE_VARIABLES = { MONGODB_URI: "mongodb", DATABASE_URL: "postgres", REDIS_URL: "redis" } as const;

export type StoreUrls = Partial<Record<keyof typeof STORE_VARIABLES, string>>;

export type Settings = {
  root: string;
  dataDir: string;
  isDev: boolean;
  port: number;
  host: string;
  /** The origin that people type, cookies are made for and `Ready on` names. */
  url: string;
  /** Stores that somebody else runs. */
  givenUrls: StoreUrls;
  embedded: EngineName[];
};

type Environment = Record<string, string | undefined>;

function readPort(text: string | undefined): number {
  const port = Number(text || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`PORT is ${text}: set it to a number from 1 to 65535.`);
  return port;
}

export function readSettings({ environment, root, isDev }: { environment: Environment; root: string; isDev: boolean }): Settings {
  const port = readPort(environment.PORT);
  const givenUrls: StoreUrls = {};
  const embedded: EngineName[] = [];
  for (const [variable, engine] of Object.entries(STORE_VARIABLES)) {
    const value = environment[variable];
    if (value) Object.assign(givenUrls, { [variable]: value });
    else embedded.push(engine);
  }
  return {
    root,
    dataDir: resolve(root, environment.REPORUNNER_DATA_DIR || ".data"),
    isDev,
    port,
    host: environment.HOST || "127.0.0.1",
    url: (environment.REPORUNNER_URL || `http://localhost:${port}`).replace(/\/+$/, ""),
    givenUrls,
    embedded,
  };
}

/** Where to reach from this machine what listens on `host`. */
export function localAddress(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
