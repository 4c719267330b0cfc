import mongoose from "mongoose";
import { createModels, type MongoModels } from "@/db/mongo/models/models";

export type MongoStore = { connection: mongoose.Connection; databaseName: string | undefined; models: MongoModels; close: () => Promise<void> };

/**
 * `request` answers people: it must fail within 1.2 s when MongoDB hangs (`timeoutMS` does nothing in driver 7.8, so the
 * socket time-out does it) and must not retry, which would double the wait. `background` streams and moves.
 */
export type MongoClientKind = "request" | "background";

const limits = {
  request: { socketTimeoutMS: 1_200, serverSelectionTimeoutMS: 1_200, connectTimeoutMS: 1_200, waitQueueTimeoutMS: 1_200, retryReads: false, maxPoolSize: 50 },
  background: { serverSelectionTimeoutMS: 5_000, connectTimeoutMS: 5_000, maxPoolSize: 10 },
} as const;

const retryFirstConnectionMs = 500;

/**
 * Connects in the background, again and again until it succeeds: Mongoose gives up for good when the first attempt fails, and the site
 * may well start before MongoDB does. Until then every command fails at once. `databaseName` replaces the one of the address.
 */
export function openMongo({ uri, kind, databaseName }: { uri: string; kind: MongoClientKind; databaseName?: string }): MongoStore {
  const connection = mongoose.createConnection();
  const options = { ...limits[kind], dbName: databaseName, autoIndex: false, autoCreate: false, bufferCommands: false, heartbeatFrequencyMS: 2_000 };
  let isClosed = false;

  async function connect(): Promise<void> {
    try {
      await connection.openUri(uri, options);
    } catch {
      await connection.getClient().close();
      if (!isClosed) setTimeout(() => void connect(), retryFirstConnectionMs).unref();
    }
  }
  void connect();
  return {
    connection,
    databaseName,
    models: createModels(connection),
    async close() {
      isClosed = true;
      await connection.close();
    },
  };
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
