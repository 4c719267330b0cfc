export type SerialQueue = {
  /** Runs after all that were handed in before. Throws what `job` throws, and `busy()` where `waitingMax` already wait. */
  run<Result>(job: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing runs or waits. */
  idle(): Promise<void>;
};

export function createSerialQueue({ waitingMax, busy }: { waitingMax: number; busy: () => Error }): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return {
    async run(job) {
      if (waiting >= waitingMax) throw busy();
      waiting += 1;
      const result = last
        .then(() => job())
        .finally(() => {
          waiting -= 1;
        });
      last = result.catch(() => undefined);
      return result;
    },
    async idle() {
      while (waiting > 0) await last;
    },
  };
}
