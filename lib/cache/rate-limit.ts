import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Logger } from "@/lib/logger";

export const rateLimitDefault = 1_200;
const windowSeconds = 60;
/** Redis on the same host answers in well under 1 ms; a frozen one must not be what a request waits for. */
const patienceMs = 200;
const silenceMs = 1_000;

/** `resetSeconds` until the window begins anew. */
export type RateLimit = { isAllowed: boolean; limit: number; remaining: number; windowSeconds: number; resetSeconds: number };
export type RateLimiter = {
  /** Counts one request of `who`, in one round trip to Redis; in this process's memory while Redis is away. Null where there is no limit. Never throws. */
  count(who: string): Promise<RateLimit | null>;
};

export function createRateLimiter({ redis, log, perMinute }: { redis: Redis; log: Logger; perMinute: number }): RateLimiter {
  if (perMinute === 0) return { count: async () => null };
  const window = { points: perMinute, duration: windowSeconds };
  const memory = new RateLimiterMemory({ ...window, keyPrefix: "rate-limit" });
  const shared = new RateLimiterRedis({ ...window, keyPrefix: "rate-limit", storeClient: redis, inMemoryBlockOnConsumed: perMinute + 1 });
  let silentUntil = 0;

  async function consume(who: string): Promise<RateLimiterRes> {
    if (Date.now() < silentUntil) return memory.consume(who);
    try {
      return await within(patienceMs, shared.consume(who));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      silentUntil = Date.now() + silenceMs;
      log.warn({ err: error }, "Redis is away: requests are counted in this process");
      return memory.consume(who);
    }
  }
  return {
    async count(who) {
      try {
        return toRateLimit(await consume(who), { isAllowed: true, limit: perMinute });
      } catch (refusal) {
        // The library throws its answer where it is no.
        return refusal instanceof RateLimiterRes ? toRateLimit(refusal, { isAllowed: false, limit: perMinute }) : null;
      }
    },
  };
}

function toRateLimit({ msBeforeNext, remainingPoints }: RateLimiterRes, { isAllowed, limit }: { isAllowed: boolean; limit: number }): RateLimit {
  return { isAllowed, limit, remaining: isAllowed ? remainingPoints : 0, windowSeconds, resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)) };
}

async function within<Result>(ms: number, promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis gave no answer in ${ms} ms`)), ms);
  });
  // Its own failure may come after the race is over.
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
