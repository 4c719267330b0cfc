import { claimPendingArticles } from "@/lib/db/postgres/article-passages";
import type { Stores } from "@/lib/db/router";

/** What all organizations have pending, for the worker's sweep. */
export function createPendingWork({ postgres, postgresGuard }: Stores) {
  return {
    /** Leased to the caller: another sweep leaves them alone until the lease ends. */
    claimArticles: ({ limit, leaseSeconds }: { limit: number; leaseSeconds: number }) =>
      postgresGuard.run(() => claimPendingArticles({ store: postgres, limit, leaseSeconds })),
  };
}

export type PendingWork = ReturnType<typeof createPendingWork>;
