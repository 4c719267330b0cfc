import { createHash } from "node:crypto";
import { badRequest } from "@/lib/errors";

/** @throws `bad_request` where it is not 1 to 255 printable ASCII characters */
export function readIdempotencyKey(headers: Headers): string | null {
  const key = headers.get("idempotency-key");
  if (key === null) return null;
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) throw badRequest("Idempotency-Key has 1 to 255 printable ASCII characters.");
  return key;
}

/** SHA-256 of what the operation is asked. Of a multipart body that is the files' names and bytes and not the boundary between them. */
export function hashRequest({ operation, input }: { operation: string; input: unknown }): string {
  const text = JSON.stringify([operation, input], (_name, value) => (value instanceof Uint8Array ? digest(value) : value));
  return digest(text);
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
