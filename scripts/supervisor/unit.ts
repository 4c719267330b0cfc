export type Exit = { code: number | null; signal: string | null };

/** One thing that is kept running, through as many processes as it takes. */
export type Unit = {
  name: string;
  stage: "application" | "engine";
  pid: () => number | undefined;
  /** False from the death of its process until the next one can work. */
  isReady: () => boolean;
  /** Starts a process after the last one has ended. @throws when that cannot be done */
  start: () => Promise<void>;
  /** Settles when the present process has ended; ask again after `start`. */
  exited: () => Promise<Exit>;
  stop: () => Promise<void>;
  /** Ends it without manners; `stop` then has little left to wait for. */
  kill: () => void;
  lastLines: () => string[];
};

export function describeExit({ code, signal }: Exit): string {
  return signal ?? `code ${code ?? "unknown"}`;
}
