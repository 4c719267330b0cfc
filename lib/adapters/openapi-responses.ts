import { z } from "zod";
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from "zod-openapi";
import type { HttpBinding } from "@/lib/operations/define-operation";

const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457" });

const text = (description: string) => ({ description, schema: { type: "string" as const } });
const whole = (description: string) => ({ description, schema: { type: "integer" as const } });

const always = {
  "X-Request-Id": text("Yours, where it has 8 to 64 letters, digits or `_ . -`; else one of ours. It stands in our log."),
  "RateLimit-Policy": text('`"default";q=1200;w=60`: so many requests in so many seconds, for each key and each person.'),
  RateLimit: text('`"default";r=1199;t=42`: what remains, and the seconds until it begins anew.'),
  "X-RateLimit-Limit": whole("As `q` of `RateLimit-Policy`."),
  "X-RateLimit-Remaining": whole("As `r` of `RateLimit`."),
  "X-RateLimit-Reset": whole("As `t` of `RateLimit`, in seconds."),
};
const etag = { ETag: text("Names this version; send it back as `If-Match` or `If-None-Match`.") };
const replayed = { "Idempotency-Replayed": text("`true` where this is the answer to an earlier request with this `Idempotency-Key`.") };
const retryAfter = { "Retry-After": whole("Seconds to wait.") };

function problem(status: number, description: string, headers = {}): ZodOpenApiResponseObject {
  return { id: `Problem${status}`, description, headers, content: { "application/problem+json": { schema: Problem } } };
}

const problems = {
  400: problem(400, "Malformed JSON, an unknown field, or a value that is not allowed: `errors` names each place."),
  401: problem(401, "No API key and no session, or one that is unknown, revoked or expired."),
  403: problem(403, "The key or the role lacks the permission."),
  404: problem(404, "Absent, or of another organization."),
  409: problem(409, "Against what is stored, or a request with this `Idempotency-Key` is being worked on."),
  412: problem(412, "Changed since the version that `If-Match` names."),
  413: problem(413, "The body is too large."),
  415: problem(415, "The content type is not one that is taken here."),
  422: problem(422, "This `Idempotency-Key` was used for another request."),
  429: problem(429, "Too many requests.", { ...always, ...retryAfter }),
  503: problem(503, "The store that has the answer does not answer, or is busy.", retryAfter),
};
const unexpected: ZodOpenApiResponseObject = {
  id: "Problem500",
  description: "Something went wrong on our side; the log has the cause under `requestId`.",
  content: { "application/problem+json": { schema: Problem } },
};

export function toResponses({ http, output }: { http: HttpBinding; output: z.ZodType }): ZodOpenApiResponsesObject {
  const isWrite = http.method !== "GET";
  const hasBody = http.method === "POST" || http.method === "PATCH";
  const isIdempotent = typeof http.idempotency === "string";
  const status = http.status ?? 200;
  const headers = { ...always, ...(http.hasEtag && status !== 204 ? etag : {}), ...(isIdempotent ? replayed : {}) };
  const { 409: conflict, 412: changed, 413: tooLarge, 415: wrongType, 422: mismatch, ...common } = problems;
  return {
    [status]: status === 204 ? { description: "Done", headers } : { description: "Done", headers, content: { "application/json": { schema: output } } },
    ...(http.hasEtag && !isWrite ? { 304: { description: "As `If-None-Match` names it: nothing to send", headers } } : {}),
    ...common,
    ...(isWrite ? { 409: conflict } : {}),
    ...(http.hasEtag && (http.method === "PATCH" || http.method === "DELETE") ? { 412: changed } : {}),
    ...(hasBody ? { 413: tooLarge, 415: wrongType } : {}),
    ...(isIdempotent ? { 422: mismatch } : {}),
    default: unexpected,
  };
}
