export const errorCodes = [
  "bad_request",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "precondition_failed",
  "idempotency_mismatch",
  "payload_too_large",
  "unsupported_media_type",
  "rate_limited",
  "unavailable",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One faulty place of an input: `path` is dotted, empty for the whole. */
export type ErrorDetail = { path: string; message: string };

const brand = Symbol.for("reporunner.app-error");

/** The only error that crosses a room. Its message is written for the person who reads it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: readonly ErrorDetail[];
  readonly [brand] = true;

  constructor({ code, message, details = [], cause }: { code: ErrorCode; message: string; details?: readonly ErrorDetail[]; cause?: unknown }) {
    super(message, { cause });
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

/** By brand and not by `instanceof`: separate server bundles hold separate copies of the class. */
export function isAppError(error: unknown): error is AppError {
  return typeof error === "object" && error !== null && brand in error;
}

export function notFound(what: string): AppError {
  return new AppError({ code: "not_found", message: `There is no such ${what}.` });
}

/** `version` is what is stored now. */
export function changedMeanwhile(what: string, version: number): AppError {
  return new AppError({
    code: "precondition_failed",
    message: `This ${what} was changed meanwhile and is now at version ${version}. Read it again before you change it.`,
  });
}

export function badRequest(message: string, details?: readonly ErrorDetail[]): AppError {
  return new AppError({ code: "bad_request", message, details });
}

export function unavailable(message: string, cause?: unknown): AppError {
  return new AppError({ code: "unavailable", message, cause });
}

/** Unknown errors say nothing of themselves to the outside; the log has the cause. */
export function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  return new AppError({ code: "internal", message: "Something went wrong on our side.", cause: error });
}
