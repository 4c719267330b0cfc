import type { Redis } from "ioredis";
import { type MongoStore, readTopology } from "@/db/mongo/client";
import type { PostgresStore } from "@/db/postgres/client";
import { hasVectorExtension } from "@/db/postgres/migrate";
import { readEvictionPolicy } from "@/db/redis/client";
import { redactAddress } from "@/lib/logger";

/** @throws an Error of one sentence that says what to do */
export async function checkStores({ mongo, postgres, redis }: { mongo: MongoStore; postgres: PostgresStore; redis: Redis }): Promise<void> {
  await Promise.all([checkMongo(mongo), checkPostgres(postgres), checkRedis(redis)]);
}

async function checkMongo(mongo: MongoStore): Promise<void> {
  const topology = await readTopology(mongo).catch((error: unknown) => refuse("MongoDB cannot be reached", "check MONGODB_URI", error));
  if (topology === "standalone")
    refuse("This MongoDB is a standalone server, and transactions and change streams need a replica set", "start it with --replSet and run rs.initiate() once");
}

async function checkPostgres(postgres: PostgresStore): Promise<void> {
  const hasVector = await hasVectorExtension(postgres).catch((error: unknown) => refuse("PostgreSQL cannot be reached", "check DATABASE_URL", error));
  if (!hasVector) refuse("This PostgreSQL has no pgvector", "install the extension package of your version, or use the image pgvector/pgvector");
}

async function checkRedis(redis: Redis): Promise<void> {
  const policy = await readEvictionPolicy(redis).catch((error: unknown) => refuse("Redis cannot be reached", "check REDIS_URL", error));
  if (policy !== "noeviction") refuse(`This Redis evicts keys (maxmemory-policy ${policy}), and would lose jobs`, "set maxmemory-policy noeviction");
}

/** Before anything is sealed with it: a second key over existing data would leave both halves unreadable. */
export async function checkEncryptionKey({ mongo, masterKeyId }: { mongo: MongoStore; masterKeyId: string }): Promise<void> {
  const other = await mongo.models.DataKey.findOne({ masterKeyId: { $ne: masterKeyId } }, { masterKeyId: 1 }).lean();
  if (other !== null)
    refuse(
      `REPORUNNER_ENCRYPTION_KEY is not the key that this data was encrypted with (it is ${masterKeyId}, the data's is ${other.masterKeyId})`,
      "give the former key, from the environment or the data directory's secrets.json",
    );
}

function refuse(what: string, mend: string, cause?: unknown): never {
  const reason = cause instanceof Error ? ` (${redactAddress(cause.message).split("\n")[0]?.slice(0, 200)})` : "";
  throw new Error(`${what}${reason}: ${mend}.`, { cause });
}
