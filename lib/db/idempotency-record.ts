import { AppError } from "@/lib/errors";

export const idempotencyKeptSeconds = 86_400;

/** `ownerId` is the organization, or the person where an operation belongs to none. `requestHash` is of the operation's name and its input. */
export type IdempotentRequest = { ownerId: string; key: string; operation: string; requestHash: string };

/** `text` is the answer's JSON. */
export type RecordedAnswer = { text: string; isReplayed: boolean };

/** @throws `idempotency_mismatch` where the key was used for something else */
export function replay(record: { requestHash: string; response: string }, { requestHash }: IdempotentRequest): RecordedAnswer {
  if (record.requestHash === requestHash) return { text: record.response, isReplayed: true };
  throw new AppError({
    code: "idempotency_mismatch",
    message: "This Idempotency-Key was used in the last 24 hours for another request. Send a new key with a new request.",
  });
}

export function inFlight(cause?: unknown): AppError {
  return new AppError({ code: "conflict", message: "A request with this Idempotency-Key is being worked on. Send it again in a moment.", cause });
}
