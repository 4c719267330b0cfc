import { claimPendingArticles } from "@/lib/db/postgres/article-passages";
import { removeExpiredIdempotencyKeys } from "@/lib/db/postgres/idempotency";
import type { Stores } from "@/lib/db/router";

/** What all organizations have pending, for the worker's sweep. */
export function createPendingWork({ postgres, postgresGuard }: Stores) {
  return {
    /** Leased to the caller: another sweep leaves them alone until the lease ends. */
    claimArticles: ({ limit, leaseSeconds }: { limit: number; leaseSeconds: number }) =>
      postgresGuard.run(() => claimPendingArticles({ store: postgres, limit, leaseSeconds })),
    /** MongoDB drops its own by a TTL index. */
    removeExpiredIdempotencyKeys: () => postgresGuard.run(() => removeExpiredIdempotencyKeys(postgres)),
  };
}

export type PendingWork = ReturnType<typeof createPendingWork>;
