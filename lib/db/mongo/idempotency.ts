import { Types } from "mongoose";
import type { MongoStore } from "@/db/mongo/client";
import { inMongoTransaction } from "@/db/mongo/transaction";
import { type IdempotentRequest, idempotencyKeptSeconds, inFlight, type RecordedAnswer, replay } from "@/lib/db/idempotency-record";

const duplicateKey = 11_000;
const writeConflict = 112;

/** The effect of `run` and its record in one transaction; what was recorded within 24 h instead of a second effect. @throws `conflict` while another works */
export async function runOnceInMongo(
  { connection, models: { IdempotencyKey } }: MongoStore,
  request: IdempotentRequest,
  run: () => Promise<string>,
): Promise<RecordedAnswer> {
  const { key, operation, requestHash } = request;
  const owned = { organizationId: new Types.ObjectId(request.ownerId), key };
  const expiredAt = new Date(Date.now() - idempotencyKeptSeconds * 1_000);
  const known = await IdempotencyKey.findOne({ ...owned, createdAt: { $gt: expiredAt } }).lean();
  if (known) return replay(known, request);

  /** Before the work, so that a second request meets the unfinished write and not the finished one. */
  async function claim(): Promise<void> {
    const record = { ...owned, operation, requestHash, response: "", createdAt: new Date() };
    await IdempotencyKey.replaceOne({ ...owned, createdAt: { $lte: expiredAt } }, record, { upsert: true }).catch((error: unknown) => {
      const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
      throw code === duplicateKey || code === writeConflict ? inFlight(error) : error;
    });
  }
  return inMongoTransaction(connection, async () => {
    await claim();
    const text = await run();
    await IdempotencyKey.updateOne(owned, { $set: { response: text } });
    return { text, isReplayed: false };
  });
}
