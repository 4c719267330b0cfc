import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as listRoute } from "@/app/api/v1/workflows/route";
import { createRateLimiter } from "@/lib/cache/rate-limit";
import type { Runtime } from "@/lib/context";
import { logger } from "@/lib/logger";
import { useRuntime as bindRuntime, call, createKey } from "@/tests/support/api";
import { openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
let isSilent: Redis;
beforeAll(async () => {
  runtime = await openTestRuntime();
  await runtime.redis.ping();
});
afterAll(() => runtime.close());
beforeEach(() => {
  // A port that nobody listens on.
  isSilent = new Redis({ port: 1, lazyConnect: true, maxRetriesPerRequest: 1, commandTimeout: 800, retryStrategy: () => 2_000 });
  isSilent.on("error", () => undefined);
});
afterEach(() => isSilent.disconnect());

function limitedTo(perMinute: number, redis = runtime.redis): void {
  bindRuntime({ ...runtime, rateLimiter: createRateLimiter({ redis, log: logger, perMinute }) });
}

const list = (secret: string | null) => call(listRoute, { method: "GET", path: "/", secret });

describe("the rate limit", () => {
  it("says what is left and refuses beyond it, each key for itself", async () => {
    limitedTo(3);
    const [one, two] = [await createKey({ runtime }), await createKey({ runtime })];
    const first = await list(one);
    expect(first.status).toBe(200);
    expect(first.headers.get("ratelimit-policy")).toBe('"default";q=3;w=60');
    expect(first.headers.get("ratelimit")).toMatch(/^"default";r=2;t=(60|59)$/);
    expect(first.headers.get("x-ratelimit-limit")).toBe("3");
    expect(first.headers.get("x-ratelimit-remaining")).toBe("2");
    await list(one);
    expect((await list(one)).headers.get("x-ratelimit-remaining")).toBe("0");
    for (const _attempt of [1, 2, 3]) {
      const refused = await list(one);
      expect(refused).toMatchObject({ status: 429, body: { code: "rate_limited", status: 429 } });
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
      expect(refused.headers.get("ratelimit")).toMatch(/^"default";r=0;t=\d+$/);
    }
    expect((await list(two)).status).toBe(200);
  });

  it("is counted by all processes together", async () => {
    const secret = await createKey({ runtime });
    limitedTo(2);
    await list(secret);
    limitedTo(2);
    expect((await list(secret)).headers.get("x-ratelimit-remaining")).toBe("0");
    limitedTo(2);
    expect((await list(secret)).status).toBe(429);
  });

  it("takes one round trip to Redis", async () => {
    const secret = await createKey({ runtime });
    limitedTo(100);
    await list(secret);
    const monitor = await new Redis(runtime.redis.options).monitor();
    const commands: string[] = [];
    monitor.on("monitor", (_time: string, [command = ""]: string[], source: string) => {
      if (source !== "lua") commands.push(command);
    });
    await list(secret);
    await runtime.redis.echo("end");
    while (!commands.some((command) => /echo/i.test(command))) await new Promise((resolve) => setTimeout(resolve, 5));
    monitor.disconnect();
    expect(commands.filter((command) => /eval/i.test(command))).toHaveLength(1);
    expect(commands).toHaveLength(2);
  });

  it("holds in the process's memory while Redis is away, without waiting for it", async () => {
    limitedTo(2, isSilent);
    const secret = await createKey({ runtime });
    const startedAt = performance.now();
    const statuses = [];
    for (const _attempt of [1, 2, 3]) statuses.push((await list(secret)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  it("is off at 0 and leaves strangers to the 401", async () => {
    limitedTo(0);
    const answer = await list(await createKey({ runtime }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("ratelimit")).toBeNull();
    limitedTo(1);
    for (const _attempt of [1, 2, 3]) expect((await list(null)).status).toBe(401);
  });
});
