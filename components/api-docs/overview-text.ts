/** `serverUrl` is where the API answers. */
export function overviewText(serverUrl: string): string {
  return `Everything the dashboard shows and changes is open to programs at \`${serverUrl}\`. Bodies are JSON in camelCase, ids are strings, times are ISO 8601 in UTC.

## Sign in
Send an API key: \`Authorization: Bearer rr_…\`. A key belongs to one organization and can do what its scopes say; make one under *Settings, API keys*. A browser with a session names the organization in \`X-Organization\`.

## Lists
\`?limit=1..200&cursor=…\` gives \`{ items, nextCursor }\`. Send \`nextCursor\` as \`cursor\` until it is null. Repeat a parameter to give several values.

## Errors
\`application/problem+json\` (RFC 9457) with \`status\`, \`code\`, \`detail\` and \`requestId\`; \`errors\` names each field that is wrong. Unknown fields are refused with 400. Another organization's id is simply not found.

## Send it twice, have it once
A POST that creates takes an \`Idempotency-Key\` of your choice. For 24 hours the same key with the same request gets the same answer, with \`Idempotency-Replayed: true\`, and has no second effect. Another request under the key is refused with 422, and one that comes while the first is being worked on with 409. A refused request is not remembered.

## Do not write over each other
Single workflows and articles come with an \`ETag\`. Send it as \`If-Match\` with PATCH or DELETE: where somebody was faster the answer is 412 and nothing is changed. Send it as \`If-None-Match\` with GET to be told 304 where nothing is new.

## Limits
Each key and each person has so many requests in a minute, as \`RateLimit-Policy\` says; \`RateLimit\` says what remains. Beyond it the answer is 429 with \`Retry-After\`. When a store does not answer, the answer is 503 within three seconds.`;
}
