import { claimPendingArticles, requeueForModel } from "@/lib/db/postgres/article-passages";
import { removeExpiredIdempotencyKeys } from "@/lib/db/postgres/idempotency";
import { buildMissingVectorIndexes } from "@/lib/db/postgres/vector-indexes";
import type { Stores } from "@/lib/db/router";

/** What all organizations have pending, for the worker's sweep. */
export function createPendingWork({ postgres, postgresGuard }: Stores) {
  return {
    /** Leased to the caller: another sweep leaves them alone until the lease ends. */
    claimArticles: ({ limit, leaseSeconds }: { limit: number; leaseSeconds: number }) =>
      postgresGuard.run(() => claimPendingArticles({ store: postgres, limit, leaseSeconds })),
    /** Articles that the active model has not embedded; gives how many. */
    requeueForModel: ({ modelId }: { modelId: number }) => postgresGuard.run(() => requeueForModel({ store: postgres, modelId })),
    /** Names of the vector indexes that were missing and are there now. */
    buildVectorIndexes: () => postgresGuard.run(() => buildMissingVectorIndexes({ store: postgres })),
    /** MongoDB drops its own by a TTL index. */
    removeExpiredIdempotencyKeys: () => postgresGuard.run(() => removeExpiredIdempotencyKeys(postgres)),
  };
}

export type PendingWork = ReturnType<typeof createPendingWork>;
