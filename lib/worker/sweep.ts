import type { Runtime } from "@/lib/context";

type Chore = { name: string; everyMs: number; run: () => Promise<void> };

const claimed = { limit: 50, leaseSeconds: 60 };
/** A chore that failed is tried again this soon, or at its own pace where that is faster. */
const retryMs = 10_000;

/**
 * What nobody asks for and must be done: each chore at its own pace, so that one that fails or takes long holds up no other. Pending articles
 * are those that have no job: Redis was flushed or away, or the last attempt failed and its pause is over. One that is claimed here is left
 * alone by other sweeps until its lease ends.
 */
export function startSweep({ pendingWork, jobs, log, model }: Runtime): { stop: () => void } {
  const chores: Chore[] = [
    {
      name: "pending articles",
      everyMs: 2_000,
      async run() {
        const due = await pendingWork.claimArticles(claimed);
        for (const payload of due) await jobs.enqueue({ name: "article.embed", key: `${payload.articleId}-sweep-${Date.now()}`, payload });
      },
    },
    {
      name: "articles of another model",
      everyMs: 600_000,
      async run() {
        const requeued = await pendingWork.requeueForModel(model);
        if (requeued > 0) log.info({ articles: requeued, model: model.name }, "articles wait for the active embedding model");
      },
    },
    {
      name: "vector indexes",
      everyMs: 600_000,
      async run() {
        const built = await pendingWork.buildVectorIndexes();
        if (built.length > 0) log.info({ indexes: built }, "vector indexes built");
      },
    },
    {
      name: "expired idempotency keys",
      everyMs: 3_600_000,
      async run() {
        await pendingWork.removeExpiredIdempotencyKeys();
      },
    },
  ];
  const stops = chores.map((chore) => repeat(chore, (error) => log.warn({ err: error, chore: chore.name }, "a chore failed")));
  return { stop: () => stops.forEach((stop) => void stop()) };
}

/** At once, and again `everyMs` after each end. */
function repeat({ everyMs, run }: Chore, onError: (error: unknown) => void): () => void {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    let pauseMs = everyMs;
    try {
      await run();
    } catch (error) {
      pauseMs = Math.min(everyMs, retryMs);
      onError(error);
    }
    if (!isStopped) timer = setTimeout(() => void work(), pauseMs);
  }
  void work();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
