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

const silenceMs = 1_000;

export function createCache({ redis, log }: { redis: Redis; log: Logger }): Cache {
  let silentUntil = 0;

  /** Null when Redis is away. Who found out waited for it; for the next second nobody else does. */
  async function ask<Answer>(command: () => Promise<Answer>): Promise<Answer | null> {
    if (Date.now() < silentUntil) return null;
    try {
      return await command();
    } catch (error) {
      silentUntil = Date.now() + silenceMs;
      log.warn({ err: error }, "Redis is away: cache missed");
      return null;
    }
  }
  return {
    async read(key, schema) {
      const text = await ask(() => redis.get(key));
      if (text === null) return null;
      const value = schema.safeParse(parseJson(text));
      return value.success ? value.data : null;
    },
    async write(key, value, ttlSeconds) {
      await ask(() => redis.set(key, JSON.stringify(value), "EX", ttlSeconds));
    },
    async remove(key) {
      await ask(() => redis.del(key));
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
