import { AsyncLocalStorage } from "node:async_hooks";
import mongoose, { type ClientSession, type Connection } from "mongoose";

// Inside a transaction every call of a model takes its session by itself. What goes past the models (`Model.collection`) does not.
mongoose.set("transactionAsyncLocalStorage", true);

const outerSession = new AsyncLocalStorage<ClientSession>();

/**
 * All or nothing. `run` may be called again when MongoDB asks for it after a write conflict, so it must have no effect outside. Inside
 * another one it is a part of that one: MongoDB has no savepoints, so a write that MongoDB refuses ends the whole.
 */
export async function inMongoTransaction<Result>(connection: Connection, run: (session: ClientSession) => Promise<Result>): Promise<Result> {
  const outer = outerSession.getStore();
  if (outer) return run(outer);
  return connection.transaction((session) => outerSession.run(session, () => run(session)));
}
