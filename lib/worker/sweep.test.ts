import { afterAll, beforeAll, expect, it } from "vitest";
import type { Runtime } from "@/lib/context";
import { createArticle } from "@/lib/operations/knowledge";
import { startSweep } from "@/lib/worker/sweep";
import { makeContext, openTestRuntime } from "@/tests/support/test-runtime";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openTestRuntime("worker");
});
afterAll(() => runtime.close());

it("takes up pending articles while another chore fails every time and a third never ends", async () => {
  const context = makeContext({ runtime });
  const { articleId } = await createArticle.execute(context, { title: "Left behind", content: "# Left\n\nbehind" });
  await runtime.stores.postgres.pool.query("update knowledge_base set embedding_due_at = now() - interval '1 minute' where id = $1", [articleId]);
  const enqueued: string[] = [];
  const pendingWork = {
    ...runtime.pendingWork,
    requeueForModel: () => Promise.reject(new Error("refused")),
    buildVectorIndexes: () => new Promise<never>(() => undefined),
  };
  const jobs: Runtime["jobs"] = { ...runtime.jobs, enqueue: async ({ key }) => void enqueued.push(key) };
  const { stop } = startSweep({ ...runtime, auth: runtime.auth, pendingWork, jobs });
  try {
    await expect.poll(() => enqueued.some((key) => key.startsWith(`${articleId}-`)), { timeout: 10_000 }).toBe(true);
  } finally {
    stop();
  }
});
