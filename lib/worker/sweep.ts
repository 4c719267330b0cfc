import type { Runtime } from "@/lib/context";

const everyMs = 2_000;
/** Vector indexes are looked after at the first sweep and then every ten minutes. */
const sweepsPerIndexCheck = 300;
const cleanEveryMs = 3_600_000;
const claimed = { limit: 50, leaseSeconds: 60 };

/**
 * Enqueues what is pending in the database and has no job: Redis was flushed or away, or the last attempt failed and its pause
 * is over. An article claimed here is left alone by other sweeps until its lease ends. Once an hour it removes what has expired.
 */
export function startSweep({ pendingWork, jobs, log, model }: Runtime): { stop: () => void } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let cleanAt = 0;

  let sweeps = 0;

  async function lookAfterModel(): Promise<void> {
    if (sweeps === 0) {
      const requeued = await pendingWork.requeueForModel(model);
      if (requeued > 0) log.info({ articles: requeued, model: model.name }, "articles wait for the active embedding model");
    }
    if (sweeps % sweepsPerIndexCheck === 0) {
      const built = await pendingWork.buildVectorIndexes();
      if (built.length > 0) log.info({ indexes: built }, "vector indexes built");
    }
    sweeps += 1;
  }

  async function sweep(): Promise<void> {
    try {
      await lookAfterModel();
      const due = await pendingWork.claimArticles(claimed);
      for (const payload of due) await jobs.enqueue({ name: "article.embed", key: `${payload.articleId}-sweep-${Date.now()}`, payload });
      if (Date.now() >= cleanAt) {
        await pendingWork.removeExpiredIdempotencyKeys();
        cleanAt = Date.now() + cleanEveryMs;
      }
    } catch (error) {
      log.warn({ err: error }, "the sweep could not ask PostgreSQL");
    }
    if (!isStopped) timer = setTimeout(() => void sweep(), everyMs);
  }
  void sweep();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
