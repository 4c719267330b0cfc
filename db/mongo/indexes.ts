import type { MongoStore } from "@/db/mongo/client";

/** better-auth makes none of its own: six concurrent sign-ups made six users with one e-mail. */
const identityIndexes = [
  { collection: "users", key: { email: 1 }, unique: true },
  { collection: "sessions", key: { token: 1 }, unique: true },
  { collection: "sessions", key: { userId: 1 }, unique: false },
  { collection: "accounts", key: { userId: 1, providerId: 1 }, unique: true },
  { collection: "verifications", key: { identifier: 1 }, unique: false },
] as const;

/** Idempotent; collections come into being here, since none can be made inside a transaction on a sharded cluster. */
export async function ensureMongoIndexes({ connection, databaseName, models }: MongoStore): Promise<void> {
  await connection.asPromise();
  for (const model of Object.values(models)) {
    await model.createCollection();
    await model.createIndexes();
  }
  const database = connection.getClient().db(databaseName);
  for (const { collection, key, unique } of identityIndexes) {
    await database.collection(collection).createIndex({ ...key }, { unique });
  }
  await database.collection("sessions").createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
}
