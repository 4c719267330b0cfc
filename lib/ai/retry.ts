import { setTimeout as sleep } from "node:timers/promises";

export type RetryAdvice = { isTransient: boolean; retryAfterMs: number | null };

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Asks again after a passing failure, as late as the service said, else after a growing pause with jitter. Gives up with the last failure
 * once `attemptsMax` is reached or the pause would end after the deadline: nobody waits for an answer that comes too late.
 */
export async function withRetries<Answer>({
  ask,
  advise,
  attemptsMax,
  deadlineMs,
  signal,
}: {
  ask: (signal: AbortSignal) => Promise<Answer>;
  advise: (error: unknown) => RetryAdvice;
  attemptsMax: number;
  deadlineMs: number;
  signal: AbortSignal;
}): Promise<Answer> {
  const endsAt = performance.now() + deadlineMs;
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(bounded);
    } catch (error) {
      signal.throwIfAborted();
      const { isTransient, retryAfterMs } = advise(error);
      const pauseMs = retryAfterMs ?? Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1)) * (0.75 + Math.random() / 4);
      if (!isTransient || attempt >= attemptsMax || performance.now() + pauseMs >= endsAt) throw error;
      await sleep(pauseMs, undefined, { signal });
    }
  }
}
