import { isConnectionError, translateStoreError } from "@/lib/db/errors";
import { AppError, isAppError } from "@/lib/errors";

export type StoreLabel = "MongoDB" | "PostgreSQL" | "Redis";

/** How long an unreachable store is left alone before one caller tries again. */
const retryAfterMs = 1_000;

/**
 * A store that does not answer costs one caller its time-out and the next callers nothing: they are refused at once until
 * `retryAfterMs` has passed, then a single call tries again. So a page that asks a dead store twice still answers in time.
 */
export function createStoreGuard({ store, now = Date.now }: { store: StoreLabel; now?: () => number }) {
  let downSince: number | null = null;
  let nextTryAt = 0;

  async function run<Result>(call: () => Promise<Result>): Promise<Result> {
    if (downSince !== null && now() < nextTryAt) throw down(undefined);
    if (downSince !== null) nextTryAt = now() + retryAfterMs;
    try {
      const result = await call();
      downSince = null;
      return result;
    } catch (error) {
      if (isAppError(error)) throw error;
      if (!isConnectionError(error)) throw translateStoreError(error);
      downSince ??= now();
      nextTryAt = now() + retryAfterMs;
      throw down(error);
    }
  }

  function down(cause: unknown): AppError {
    const since = new Date(downSince ?? now()).toISOString().slice(11, 19);
    return new AppError({ code: "unavailable", message: `${store} has not answered since ${since} UTC. It is tried again every second.`, cause });
  }

  /** Every function of a repository, run through this guard. */
  function wrap<Repository extends Record<string, (...input: never[]) => Promise<unknown>>>(repository: Repository): Repository {
    const entries = Object.entries(repository).map(([name, method]) => [name, (...input: never[]) => run(() => method(...input))]);
    return Object.fromEntries(entries);
  }

  /** Somebody else saw the store answer: nobody has to wait for the next try. */
  function markAnswering(): void {
    downSince = null;
  }

  return { run, wrap, markAnswering };
}

export type StoreGuard = ReturnType<typeof createStoreGuard>;
