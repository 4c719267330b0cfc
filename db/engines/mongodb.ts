import { createHmac } from "node:crypto";
import { chownSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import mongoose from "mongoose";
import type { EngineFolders } from "@/db/engines/engine-folders";
import { makeEngineFolder } from "@/db/engines/engine-folders";
import { EngineError, type EnginePasswords, type EnginePlan, wrongPassword } from "@/db/engines/engine-types";
import { MONGOD_BINARY } from "@/db/engines/packages";

const REPLICA_SET = "rs0";
const ROOT_USER = "root";
const APPLICATION_USER = "reporunner";
const APPLICATION_ROLES = ["readWriteAnyDatabase", "dbAdminAnyDatabase", "clusterMonitor"];
const CODE = { authenticationFailed: 18, unauthorized: 13, notYetInitialized: 94, invalidReplicaSetConfig: 93, alreadyInitialized: 23 };

type Client = mongoose.mongo.MongoClient;

function hasCode(error: unknown, ...codes: number[]): boolean {
  return error instanceof mongoose.mongo.MongoServerError && typeof error.code === "number" && codes.includes(error.code);
}

export function mongodbUrl({ port, password }: { port: number; password: string }): string {
  return `mongodb://${APPLICATION_USER}:${password}@127.0.0.1:${port}/reporunner?authSource=admin&replicaSet=${REPLICA_SET}&directConnection=true`;
}

async function connect(port: number, password: string | null): Promise<Client> {
  const login = password ? `${ROOT_USER}:${password}@` : "";
  const client = new mongoose.mongo.MongoClient(`mongodb://${login}127.0.0.1:${port}/admin?directConnection=true`, {
    serverSelectionTimeoutMS: 400,
    connectTimeoutMS: 2_000,
    monitorCommands: false,
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.close();
    throw error;
  }
}

const memberConfig = (port: number, version: number) => ({
  _id: REPLICA_SET,
  version,
  members: [{ _id: 0, host: `127.0.0.1:${port}` }],
});

async function isWritable(client: Client): Promise<boolean> {
  const { isWritablePrimary } = await client.db("admin").command({ hello: 1 });
  return isWritablePrimary === true;
}

async function initiate(client: Client, port: number): Promise<void> {
  try {
    await client.db("admin").command({ replSetInitiate: memberConfig(port, 1) });
  } catch (error) {
    // Only while there is no user may a stranger initiate: there is one, and its password is not ours.
    if (hasCode(error, CODE.unauthorized)) throw new EngineError(wrongPassword("MongoDB"));
    if (!hasCode(error, CODE.alreadyInitialized)) throw error;
  }
}

/** Until the first user exists mongod lets a loopback client initiate the set and make that user, and nothing more. */
async function firstRun(port: number, passwords: EnginePasswords): Promise<void> {
  const client = await connect(port, null);
  try {
    await initiate(client, port);
    const deadline = Date.now() + 20_000;
    while (!(await isWritable(client))) {
      if (Date.now() > deadline) throw new Error("MongoDB did not elect its only member.");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await client.db("admin").command({ createUser: ROOT_USER, pwd: passwords.mongodbRoot, roles: ["root"] });
  } finally {
    await client.close();
  }
}

async function ensureApplicationUser(client: Client, password: string): Promise<void> {
  const admin = client.db("admin");
  const { users } = await admin.command({ usersInfo: APPLICATION_USER });
  const verb = Array.isArray(users) && users.length > 0 ? "updateUser" : "createUser";
  await admin.command({ [verb]: APPLICATION_USER, pwd: password, roles: APPLICATION_ROLES });
}

/** A data directory that got another port holds a set whose only member is elsewhere: it stays read-only until told. */
async function ensureAddress(client: Client, port: number): Promise<void> {
  const admin = client.db("admin");
  const { config } = await admin.command({ replSetGetConfig: 1 });
  if (config.members[0]?.host === `127.0.0.1:${port}`) return;
  config.members[0].host = `127.0.0.1:${port}`;
  config.version += 1;
  await admin.command({ replSetReconfig: config, force: true });
}

async function becomeReady(port: number, passwords: EnginePasswords, isPrepared: () => boolean): Promise<void> {
  let client: Client;
  try {
    client = await connect(port, passwords.mongodbRoot);
  } catch (error) {
    if (!hasCode(error, CODE.authenticationFailed)) throw error;
    await firstRun(port, passwords);
    client = await connect(port, passwords.mongodbRoot);
  }
  try {
    await ensureAddress(client, port);
    if (!(await isWritable(client))) throw new Error("MongoDB is not primary yet.");
    if (!isPrepared()) await ensureApplicationUser(client, passwords.mongodb);
  } finally {
    await client.close();
  }
}

function writeKeyFile(path: string, folders: EngineFolders, secret: string): void {
  const key = createHmac("sha512", secret).update("mongodb key file").digest("base64");
  writeFileSync(path, key, { mode: 0o600 });
  if (folders.user) chownSync(path, folders.user.uid, folders.user.gid);
}

type Options = {
  folders: EngineFolders;
  program: string;
  port: number;
  passwords: EnginePasswords;
  cacheGigabytes: number;
};

export function planMongodb({ folders, program, port, passwords, cacheGigabytes }: Options): EnginePlan {
  const dataFolder = join(folders.home, "mongodb");
  const keyFile = join(dataFolder, "key-file");
  makeEngineFolder(dataFolder, folders.user);
  writeKeyFile(keyFile, folders, passwords.mongodbRoot);
  let prepared = false;
  return {
    name: "mongodb",
    title: "MongoDB",
    binary: join(program, MONGOD_BINARY),
    arguments: [
      ...["--dbpath", dataFolder, "--port", String(port), "--bind_ip", "127.0.0.1", "--nounixsocket"],
      ...["--replSet", REPLICA_SET, "--keyFile", keyFile, "--quiet"],
      // 6.0.5 trusts the length that a compressed message claims.
      ...["--networkMessageCompressors", "disabled"],
      ...["--wiredTigerCacheSizeGB", String(cacheGigabytes)],
      ...["--setParameter", "diagnosticDataCollectionEnabled=false"],
    ],
    port,
    dataFolder,
    user: folders.user,
    url: mongodbUrl({ port, password: passwords.mongodb }),
    stopSignal: "SIGTERM",
    stopLimitMs: 10_000,
    becomeReady: async () => {
      await becomeReady(port, passwords, () => prepared);
      prepared = true;
    },
  };
}
