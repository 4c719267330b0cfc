export type EngineName = "mongodb" | "postgres" | "redis";

export const ENGINE_NAMES: readonly EngineName[] = ["mongodb", "postgres", "redis"];

export type Progress = (message: string) => void;

/** Null when the engines run as the person who started us. */
export type EngineUser = { uid: number; gid: number; name: string };

export type EnginePasswords = { mongodbRoot: string; mongodb: string; postgres: string; redis: string };

export type EngineExit = { engine: EngineName; code: number | null; signal: NodeJS.Signals | null };

export type EnginePlan = {
  name: EngineName;
  title: string;
  binary: string;
  arguments: string[];
  port: number;
  dataFolder: string;
  user: EngineUser | null;
  url: string;
  stopSignal: NodeJS.Signals;
  stopLimitMs: number;
  /** Given the last words of a failed start: true when another attempt has a chance, for which it may have cleared the way. */
  mayRetry?: (lastWords: string) => boolean;
  /** Before each start: ends and removes what a killed predecessor left. */
  clearRemnants?: () => Promise<void>;
  /** Throws while the engine does not yet answer (an EngineError: it never will); first-run work (users, databases) is done here and is idempotent. */
  becomeReady: () => Promise<void>;
};

/** An expected refusal: its message is one sentence for a person, no stack is wanted. */
export class EngineError extends Error {
  override name = "EngineError";
}

export function wrongPassword(title: string): string {
  return `${title} does not take the password in engines.json: restore that file as it was when the data was made, or use another data directory.`;
}
