import { withEffectsAfter } from "@/lib/db/after-commit";
import type { IdempotentRequest } from "@/lib/db/idempotency-record";
import { runOnceInMongo } from "@/lib/db/mongo/idempotency";
import { runOnceInPostgres } from "@/lib/db/postgres/idempotency";
import type { Stores } from "@/lib/db/router";

export type IdempotencyStore = "mongodb" | "postgres";
/** How an answer that holds a secret is kept; and a request may hold one that is short enough to be guessed from its plain hash. */
type Seal = { seal: (text: string) => string; open: (sealed: string) => string };
type Secrets = Seal & { fingerprint: (text: string) => string };
type Once = { store: IdempotencyStore; request: IdempotentRequest /** The answer holds a secret. */; isSealed: boolean };

/** Runs a request once per key. The record lies in the store of the entity and is written in the transaction of the effect, so that a crash leaves neither or both. */
export function createIdempotency({ stores, secrets }: { stores: Stores; secrets: Secrets }) {
  return {
    /** What `run` said, or what it said the first time, 24 h long. Jobs are sent after the commit. @throws `conflict`, `idempotency_mismatch`, and what `run` throws */
    async runOnce<Result>({ store, request, isSealed }: Once, run: () => Promise<Result>): Promise<{ result: Result; isReplayed: boolean }> {
      const hidden = { ...request, requestHash: secrets.fingerprint(request.requestHash) };
      const { seal, open } = isSealed ? secrets : plain;
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

const plain: Seal = { seal: (text: string) => text, open: (text: string) => text };

export type Idempotency = ReturnType<typeof createIdempotency>;
