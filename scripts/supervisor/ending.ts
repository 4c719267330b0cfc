import { setTimeout as sleep } from "node:timers/promises";

const LIMIT_MS = 25_000;

export type Ending = {
  /** Run in the opposite order when the end comes; at once when it has already come. */
  add: (closer: () => void | Promise<void>) => void;
  begin: (exitCode: number) => void;
  hasBegun: () => boolean;
};

type Options = { exit: (code: number) => void; onError: (error: unknown) => void; limitMs?: number };

/** The one way out: whoever asks first decides the exit code. What is not closed in time is left to the watchdog. */
export function prepareEnding({ exit, onError, limitMs = LIMIT_MS }: Options): Ending {
  const closers: Array<() => void | Promise<void>> = [];
  let hasBegun = false;

  const close = async (closer: () => void | Promise<void>) => {
    try {
      await closer();
    } catch (error) {
      onError(error);
    }
  };

  const closeAll = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await close(closer);
  };

  return {
    add: (closer) => {
      if (hasBegun) void close(closer);
      else closers.push(closer);
    },
    begin: (exitCode) => {
      if (hasBegun) return;
      hasBegun = true;
      void Promise.race([closeAll(), sleep(limitMs)]).then(() => exit(exitCode));
    },
    hasBegun: () => hasBegun,
  };
}
