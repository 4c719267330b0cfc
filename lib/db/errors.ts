import { AppError, badRequest } from "@/lib/errors";

const connectionErrorNames = new Set([
  "MongoNetworkError",
  "MongoNetworkTimeoutError",
  "MongoServerSelectionError",
  "MongooseServerSelectionError",
  "MongoPoolClearedError",
  "MongoTopologyClosedError",
  "MongoNotConnectedError",
  "MaxRetriesPerRequestError",
  "ClusterAllFailedError",
]);
const connectionErrorCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08001",
  "08003",
  "08006",
  "53300",
]);
// Errors of drivers that carry neither a name nor a code of their own.
const connectionErrorMessages =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|Command timed out|Connection is closed|Stream isn't writeable|not primary|buffering timed out|before initial connection is complete|Client must be connected/i;

/** True where the store could not be asked, false where it answered with a refusal. */
export function isConnectionError(error: unknown): boolean {
  return causes(error).some(
    (cause) =>
      connectionErrorNames.has(cause.name) || connectionErrorCodes.has(String(Reflect.get(cause, "code") ?? "")) || connectionErrorMessages.test(cause.message),
  );
}

/** A driver's refusal in our words; what has no words of ours goes on as it is and leaves as `internal`. */
export function translateStoreError(error: unknown): unknown {
  for (const cause of causes(error)) {
    const code = Reflect.get(cause, "code");
    if (cause.name === "MongoWaitQueueTimeoutError")
      return new AppError({ code: "unavailable", message: "MongoDB is busy: every connection is in use. Try again in a moment.", cause: error });
    if (code === 11_000 || code === "23505") return new AppError({ code: "conflict", message: "Another record with this value exists.", cause: error });
    const refusal = refusalOfInput(cause);
    if (refusal !== null) return refusal;
    if (code === "57014" || code === 50) return new AppError({ code: "unavailable", message: "The query took too long and was ended.", cause: error });
    if (cause.name === "BSONError" || code === 10_334 || /BSONObj size|document is larger than the maximum size/i.test(cause.message)) {
      return new AppError({ code: "payload_too_large", message: "This is larger than MongoDB's limit of 16 MB for one document.", cause: error });
    }
  }
  return error;
}

/** What the caller can mend. */
function refusalOfInput(error: Error): AppError | null {
  const code = Reflect.get(error, "code");
  if (code === "22021" || code === "22P05") return badRequest("This text has a character that PostgreSQL cannot keep, such as NUL.");
  // Each server has its own list of zones, and the newest names come to them late.
  if (code === 40_485 || (code === "22023" && error.message.includes("time zone")))
    return badRequest("The database does not know this time zone.", [{ path: "timeZone", message: "is not known to the database" }]);
  return null;
}

/** The error and what it wraps: Drizzle hides the driver's error in `cause`. */
function causes(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 4) return [];
  return [error, ...causes(error.cause, depth + 1)];
}
