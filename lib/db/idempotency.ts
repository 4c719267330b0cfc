import { createHmac } from "node:crypto";
import { withEffectsAfter } from "@/lib/db/after-commit";
import type { IdempotentRequest } from "@/lib/db/idempotency-record";
import { runOnceInMongo } from "@/lib/db/mongo/idempotency";
import { runOnceInPostgres } from "@/lib/db/postgres/idempotency";
import type { Stores } from "@/lib/db/router";
import { createSeal } from "@/lib/db/seal";

export type IdempotencyStore = "mongodb" | "postgres";
type Once = { store: IdempotencyStore; request: IdempotentRequest /** The answer holds a secret. */; isSealed: boolean };

/** Runs a request once per key. The record lies in the store of the entity and is written in the transaction of the effect, so that a crash leaves neither or both. */
export function createIdempotency({ stores, sealingSecret }: { stores: Stores; sealingSecret: string }) {
  return {
    /** What `run` said, or what it said the first time, 24 h long. Jobs are sent after the commit. @throws `conflict`, `idempotency_mismatch`, and what `run` throws */
    async runOnce<Result>({ store, request, isSealed }: Once, run: () => Promise<Result>): Promise<{ result: Result; isReplayed: boolean }> {
      const hidden = { ...request, requestHash: hideHash(request.requestHash, sealingSecret) };
      const { seal, open } = isSealed ? createSeal({ secret: sealingSecret, purpose: "idempotency" }) : plain;
      const { text, isReplayed } = await withEffectsAfter((forget) => {
        async function work(): Promise<string> {
          forget();
          return seal(JSON.stringify(await run()));
        }
        if (store === "mongodb") return stores.mongoGuard.run(() => runOnceInMongo(stores.mongo, hidden, work));
        return stores.postgresGuard.run(() => runOnceInPostgres(stores.postgres, hidden, work));
      });
      return { result: JSON.parse(open(text)), isReplayed };
    },
  };
}

/** A request may hold a secret that is short enough to be guessed from its hash. */
function hideHash(requestHash: string, secret: string): string {
  return createHmac("sha256", secret).update(requestHash).digest("hex");
}

const plain = { seal: (text: string) => text, open: (text: string) => text };

export type Idempotency = ReturnType<typeof createIdempotency>;
