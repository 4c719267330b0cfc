import "server-only";
import { type Actor, describeActor } from "@/lib/auth/actor";
import { runtime } from "@/lib/context";
import { AppError } from "@/lib/errors";

/** Counts one request of a key or a person and says in `headers` what is left. Strangers are refused anyhow. @throws `rate_limited` */
export async function countRequest(actor: Actor, headers: Headers): Promise<void> {
  if (actor.kind === "anonymous") return;
  const rate = await runtime().rateLimiter.count(describeActor(actor));
  if (rate === null) return;
  headers.set("RateLimit-Policy", `"default";q=${rate.limit};w=${rate.windowSeconds}`);
  headers.set("RateLimit", `"default";r=${rate.remaining};t=${rate.resetSeconds}`);
  headers.set("X-RateLimit-Limit", String(rate.limit));
  headers.set("X-RateLimit-Remaining", String(rate.remaining));
  headers.set("X-RateLimit-Reset", String(rate.resetSeconds));
  if (rate.isAllowed) return;
  headers.set("Retry-After", String(rate.resetSeconds));
  throw new AppError({
    code: "rate_limited",
    message: `More than ${rate.limit} requests in ${rate.windowSeconds} seconds. Try again in ${rate.resetSeconds} s.`,
  });
}
