import type { AppError, ErrorCode } from "@/lib/errors";

const statusOfCode: Record<ErrorCode, number> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  idempotency_mismatch: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
};

const titles: Record<ErrorCode, string> = {
  bad_request: "Bad request",
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  not_found: "Not found",
  conflict: "Conflict",
  precondition_failed: "Changed meanwhile",
  payload_too_large: "Too large",
  unsupported_media_type: "Unsupported content type",
  idempotency_mismatch: "Idempotency key used for another request",
  rate_limited: "Too many requests",
  internal: "Internal error",
  unavailable: "Store not available",
};

/** RFC 9457. `type` is relative: it names the kind of problem, and there is no page behind it on another host. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  errors?: { path: string; message: string }[];
};

function toProblem({ error, requestId }: { error: AppError; requestId: string }): Problem {
  return {
    type: `/problems/${error.code}`,
    title: titles[error.code],
    status: statusOfCode[error.code],
    detail: error.message,
    code: error.code,
    requestId,
    ...(error.details.length > 0 ? { errors: [...error.details] } : {}),
  };
}

/** `extra` headers stand beside those of the problem. */
export function problemResponse({ error, requestId, extra }: { error: AppError; requestId: string; extra?: Headers }): Response {
  const problem = toProblem({ error, requestId });
  const headers = new Headers(extra);
  headers.set("content-type", "application/problem+json");
  headers.set("cache-control", "no-store");
  headers.set("x-request-id", requestId);
  if (error.code === "unavailable") headers.set("retry-after", "2");
  if (error.code === "unauthenticated") headers.set("www-authenticate", "Bearer");
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
