import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { type JobName, type JobPayload, queueName } from "@/lib/jobs/jobs";
import type { Logger } from "@/lib/logger";

export type JobQueue = {
  /** Never throws: pending work has its truth in a database, and a sweep enqueues what Redis missed. A job already waiting under `key` is not doubled. */
  enqueue<Name extends JobName>(job: { name: Name; key: string; payload: JobPayload<Name> }): Promise<void>;
  depth(): Promise<number>;
  close(): Promise<void>;
};

export function createJobQueue({ connection, prefix, log }: { connection: Redis; prefix: string; log: Logger }): JobQueue {
  const queue = new Queue(queueName, { connection, prefix });
  queue.on("error", (error) => log.warn({ err: error }, "the queue's connection failed"));
  return {
    async enqueue({ name, key, payload }) {
      try {
        await queue.add(name, payload, { jobId: `${name}-${key}`, removeOnComplete: true, removeOnFail: 1_000 });
      } catch (error) {
        log.warn({ err: error, job: name }, "could not enqueue: the sweep will");
      }
    },
    async depth() {
      const counts = await queue.getJobCounts("waiting", "active", "delayed");
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    async close() {
      await queue.close();
    },
  };
}
