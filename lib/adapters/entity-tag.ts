import { createHash } from "node:crypto";
import { badRequest } from "@/lib/errors";

/**
 * `"v4-…"`: the stored version, which `If-Match` is compared with, and a hash of the whole answer, which `If-None-Match` is. An article whose
 * embedding ends has another answer at the same version: a reader sees the change, and a writer is not refused because of it.
 */
export function toEntityTag({ result, body }: { result: unknown; body: string }): string {
  const version: unknown = typeof result === "object" && result !== null ? Reflect.get(result, "version") : undefined;
  if (typeof version !== "number") throw new TypeError("an answer with an ETag has a `version`");
  return `"v${version}-${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
}

/** The versions that `If-Match` names; undefined where any will do. A weak or foreign tag matches none. @throws `bad_request` */
export function readIfMatch(headers: Headers): number[] | undefined {
  const header = headers.get("if-match");
  if (header === null || header.trim() === "*") return undefined;
  return readTags("If-Match", header).flatMap(({ isWeak, text }) => {
    const version = isWeak ? undefined : /^v(\d{1,9})(?:-|$)/.exec(text)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}

/** @throws `bad_request` */
export function meetsIfNoneMatch(headers: Headers, entityTag: string): boolean {
  const header = headers.get("if-none-match");
  if (header === null) return false;
  return header.trim() === "*" || readTags("If-None-Match", header).some(({ text }) => `"${text}"` === entityTag);
}

function readTags(name: string, header: string): { isWeak: boolean; text: string }[] {
  const tags: { isWeak: boolean; text: string }[] = [];
  const one = /\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*(?:,|$)/y;
  do {
    const match = one.exec(header);
    if (match === null) throw badRequest(`${name} is \`*\` or a list of entity tags in quotes, as \`ETag\` gave them.`);
    tags.push({ isWeak: match[1] !== undefined, text: match[2] ?? "" });
  } while (one.lastIndex < header.length);
  return tags;
}
