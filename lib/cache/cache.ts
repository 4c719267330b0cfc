import type { Redis } from "ioredis";
import type { z } from "zod";
import type { Logger } from "@/lib/logger";

export type Cache = {
  /** Null on a miss, on a value of another shape and when Redis is away. */
  read<Schema extends z.ZodType>(key: string, schema: Schema): Promise<z.infer<Schema> | null>;
  /** Never throws: a cache that cannot be written is a slower answer, not a failed one. */
  write(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  remove(key: string): Promise<void>;
};

export function createCache({ redis, log }: { redis: Redis; log: Logger }): Cache {
  function isMissing(error: unknown): null {
    log.warn({ err: error }, "Redis is away: cache missed");
    return null;
  }
  return {
    async read(key, schema) {
      const text = await redis.get(key).catch(isMissing);
      if (text === null) return null;
      const value = schema.safeParse(parseJson(text));
      return value.success ? value.data : null;
    },
    async write(key, value, ttlSeconds) {
      await redis.set(key, JSON.stringify(value), "EX", ttlSeconds).catch(isMissing);
    },
    async remove(key) {
      await redis.del(key).catch(isMissing);
    },
  };
}

/** The value under `key`, else what `load` gives, kept for `ttlSeconds`. A failed load is not kept. */
export async function cached<Schema extends z.ZodType>({
  cache,
  key,
  ttlSeconds,
  schema,
  load,
}: {
  cache: Cache;
  key: string;
  ttlSeconds: number;
  schema: Schema;
  load: () => Promise<z.infer<Schema>>;
}): Promise<z.infer<Schema>> {
  const known = await cache.read(key, schema);
  if (known !== null) return known;
  const value = await load();
  await cache.write(key, value, ttlSeconds);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
