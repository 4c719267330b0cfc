import { type Job, Worker } from "bullmq";
import { openRedis } from "@/db/redis/client";
import { runtime } from "@/lib/context";
import { env } from "@/lib/env";
import { queueName } from "@/lib/jobs/jobs";
import { logger } from "@/lib/logger";
import { jobHandlers } from "@/lib/worker/handlers";
import { startHeartbeat } from "@/lib/worker/heartbeat";
import { startSweep } from "@/lib/worker/sweep";

const stopWithinMs = 6_000;

/** The second process: takes jobs from the queue and sweeps up what the queue missed. */
async function main(): Promise<void> {
  const opened = runtime("worker");
  const connection = openRedis({
    url: env().REDIS_URL,
    kind: "queue",
    onError: (error) => logger.warn({ err: error }, "the worker's Redis connection failed"),
  });
  // One at a time: the local model uses both threads for one text, and its memory is bounded that way.
  const worker = new Worker(queueName, (job: Job) => runJob(job), { connection, concurrency: 1, lockDuration: 60_000 });
  worker.on("error", (error) => logger.warn({ err: error }, "the worker's queue failed"));
  const sweep = startSweep(opened);
  await Promise.all([opened.stores.postgres.pool.query("select 1"), worker.waitUntilReady()]);
  startHeartbeat(env().WORKER_HEARTBEAT_FILE);
  process.send?.({ type: "ready" });
  logger.info("worker ready");

  async function stop(): Promise<void> {
    setTimeout(() => process.exit(0), stopWithinMs).unref();
    sweep.stop();
    await worker.close().catch(() => undefined);
    connection.disconnect();
    await opened.close();
    process.exit(0);
  }
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
  // The parent's death closes the channel: a worker that nobody watches does not stay.
  process.once("disconnect", () => void stop());

  async function runJob(job: Job): Promise<void> {
    const handler = jobHandlers.find(({ name }) => name === job.name);
    if (handler === undefined) throw new Error(`no handler for the job ${job.name}`);
    await handler.handle(opened, job.data);
  }
}

main().catch((error: unknown) => {
  logger.fatal({ err: error }, "the worker could not start");
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 200);
});
