import type { ErrorCode } from "@/lib/errors";

type Failure = { ok: false; error: { code: ErrorCode; message: string; details: { path: string; message: string }[] } };

/** A server action's answer is a value, but the way to it can fail: no network, or a body over Next's limit. */
export function askServer<Data>(answer: Promise<{ ok: true; data: Data } | Failure>): Promise<{ ok: true; data: Data } | Failure> {
  return answer.catch(() => ({
    ok: false,
    error: { code: "unavailable", message: "The server does not answer. Nothing is lost here: try again in a moment.", details: [] },
  }));
}
