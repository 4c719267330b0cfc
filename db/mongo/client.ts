import mongoose from "mongoose";
import { createModels, type MongoModels } from "@/db/mongo/models/models";

export type MongoStore = { connection: mongoose.Connection; models: MongoModels };

/**
 * `request` answers people: it must fail within 1.2 s when MongoDB hangs (`timeoutMS` does nothing in driver 7.8, so the
 * socket time-out does it) and must not retry, which would double the wait. `background` streams and moves.
 */
export type MongoClientKind = "request" | "background";

const limits = {
  request: { socketTimeoutMS: 1_200, serverSelectionTimeoutMS: 1_200, connectTimeoutMS: 1_200, waitQueueTimeoutMS: 1_200, retryReads: false, maxPoolSize: 50 },
  background: { serverSelectionTimeoutMS: 5_000, connectTimeoutMS: 5_000, maxPoolSize: 10 },
} as const;

/** Opens nothing yet: the first command connects. `databaseName` replaces the one of the address. */
export function openMongo({ uri, kind, databaseName }: { uri: string; kind: MongoClientKind; databaseName?: string }): MongoStore {
  const connection = mongoose.createConnection(uri, {
    ...limits[kind],
    dbName: databaseName,
    autoIndex: false,
    autoCreate: false,
    heartbeatFrequencyMS: 2_000,
  });
  // A failed first attempt rejects this promise and every command; only the commands have someone to tell.
  connection.asPromise().catch(() => undefined);
  return { connection, models: createModels(connection) };
}

export type MongoTopology = "replicaSet" | "sharded" | "standalone";

export async function readTopology({ connection }: MongoStore): Promise<MongoTopology> {
  await connection.asPromise();
  const hello = await connection.getClient().db("admin").command({ hello: 1 });
  if (hello.msg === "isdbgrid") return "sharded";
  return typeof hello.setName === "string" ? "replicaSet" : "standalone";
}

/** Round trip of a ping in milliseconds. @throws the driver's error */
export async function pingMongo({ connection }: MongoStore): Promise<number> {
  const startedAt = performance.now();
  await connection.getClient().db("admin").command({ ping: 1 });
  return performance.now() - startedAt;
}
