import { Redis } from "ioredis";

/** `request` fails at once instead of queueing while Redis is away; `queue` waits, as BullMQ's workers demand. */
export type RedisClient = Redis;
export type RedisClientKind = "request" | "queue";

export function openRedis({ url, kind, onError }: { url: string; kind: RedisClientKind; onError: (error: Error) => void }): Redis {
  const client =
    kind === "request"
      ? new Redis(url, {
          commandTimeout: 800,
          connectTimeout: 1_200,
          maxRetriesPerRequest: 1,
          enableOfflineQueue: true,
          lazyConnect: true,
          retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
        })
      : new Redis(url, { maxRetriesPerRequest: null, connectTimeout: 5_000, retryStrategy: (attempt) => Math.min(attempt * 100, 2_000) });
  // Without a listener an unreachable Redis ends the process.
  client.on("error", onError);
  return client;
}

/** Round trip of a PING in milliseconds. */
export async function pingRedis(client: Redis): Promise<number> {
  const startedAt = performance.now();
  await client.ping();
  return performance.now() - startedAt;
}

export async function readEvictionPolicy(client: Redis): Promise<string> {
  const info = await client.info("memory");
  return /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? "unknown";
}
