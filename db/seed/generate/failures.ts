import type { DemoNode } from "@/db/seed/content/workflows/demo-workflow";
import { createRandom, type Random } from "@/db/seed/generate/random";

export type Failure = { message: string; code: string | null };
type Cause = { message: (random: Random) => string; code: string | null };

function cause(message: string | ((random: Random) => string), code: string | null = null): Cause {
  return { message: typeof message === "string" ? () => message : message, code };
}

function hostOf(node: DemoNode): string {
  const { url } = node.data.parameters;
  return typeof url === "string" && URL.canParse(url) ? new URL(url).host : "internal.example.com";
}

const agentCauses = [
  cause("The model returned no JSON: the answer began with “Here is the result”", "OUTPUT_PARSING"),
  cause(({ int }) => `The answer was cut off at ${int(780, 4_096)} tokens before the JSON ended`, "LENGTH"),
  cause(({ int }) => `429 Rate limit reached: please try again in ${int(2, 58)}s`, "429"),
  cause(({ int }) => `The agent stopped after ${int(6, 10)} iterations without a final answer`, "MAX_ITERATIONS"),
  cause(({ int }) => `This model's maximum context length is 128000 tokens, and the request came to ${int(128_400, 171_000)}`, "context_length_exceeded"),
];

const byIntegration: Record<string, Cause[]> = {
  hubspot: [
    cause(({ int }) => `429 Too Many Requests: the daily limit was reached, retry after ${int(3, 60)} s`, "429"),
    cause(({ int }) => `409 Conflict: contact ${int(100_000, 999_999)} already exists`, "409"),
    cause("401 Unauthorized: the access token has expired", "401"),
  ],
  postgres: [
    cause(({ int }) => `duplicate key value violates unique constraint "orders_pkey" (row ${int(1_000, 90_000)})`, "23505"),
    cause(({ int }) => `canceling statement due to statement timeout after ${int(30, 31)} s`, "57014"),
    cause("remaining connection slots are reserved for superusers", "53300"),
  ],
  mongodb: [
    cause(({ int }) => `Document ${int(10_000, 99_999)} not found in the collection`, "NOT_FOUND"),
    cause(({ int }) => `connection ${int(3, 40)} to replica set timed out`, "ETIMEDOUT"),
  ],
  redis: [cause(({ int }) => `connect ECONNREFUSED 10.0.4.${int(2, 30)}:6379`, "ECONNREFUSED")],
  slack: [cause("channel_not_found", "channel_not_found"), cause(({ int }) => `ratelimited: retry after ${int(1, 30)} seconds`, "ratelimited")],
  discord: [cause(({ int }) => `429 You are being rate limited, retry after ${int(1, 20)}.${int(0, 9)} s`, "429")],
  smtp: [
    cause(({ int }) => `550 5.1.1 mailbox unavailable (message ${int(10_000, 99_999)})`, "EENVELOPE"),
    cause(({ int }) => `421 4.7.0 too many connections from this host (${int(20, 60)})`, "421"),
  ],
  twilio: [cause(({ int }) => `21211 The number ending in ${int(10, 99)} is not a valid phone number`, "21211")],
  jira: [cause("400 Bad Request: field 'priority' cannot be set, it is not on the appropriate screen", "400"), cause("503 Service Unavailable", "503")],
  github: [cause(({ int }) => `403 API rate limit exceeded for installation ${int(1_000_000, 9_999_999)}`, "403"), cause("422 Validation Failed", "422")],
  zendesk: [cause(({ int }) => `422 Unprocessable: ticket ${int(10_000, 99_999)} is closed`, "422")],
  stripe: [cause(({ money }) => `The refund of ${money(20, 400).toFixed(2)} EUR is greater than the unrefunded amount`, "charge_already_refunded")],
  s3: [
    cause(({ int }) => `NoSuchKey: the object ${int(1_000, 9_999)}.pdf does not exist`, "NoSuchKey"),
    cause("SlowDown: please reduce your request rate", "503"),
  ],
  "google-sheets": [cause(({ int }) => `Quota exceeded: ${int(60, 80)} write requests per minute`, "429")],
  "google-calendar": [cause("410 Gone: the sync token is no longer valid", "410")],
  fhir: [
    cause(({ int }) => `404 Patient/${int(10_000, 99_999)} is not known`, "404"),
    cause("412 Precondition Failed: the resource was changed meanwhile", "412"),
  ],
  steam: [cause(({ int }) => `Partner service answered 502 (attempt id ${int(1_000, 9_999)})`, "502")],
  imap: [cause("Mailbox is locked by another session", "INUSE")],
  ai: agentCauses,
};

/** Failures that belong to one node of one workflow. */
const byLabel: Record<string, Cause[]> = {
  "Extract invoice fields": [
    cause(({ money }) => {
      const total = money(120, 4_800);
      return `Invoice total ${total.toFixed(2)} does not match the sum of its lines ${(total - 12.5).toFixed(2)}`;
    }, "TOTAL_MISMATCH"),
    cause("The model returned no JSON: the document is a photo without text", "OUTPUT_PARSING"),
  ],
  "Match by reference and amount": [cause(({ int }) => `Statement ${int(100, 365)} closes with a balance that differs by ${int(1, 90)} cents`, "BALANCE")],
  "Read CAMT lines": [cause(({ int }) => `Unexpected element at line ${int(20, 900)} of the statement`, "PARSE")],
  "Smoke tests": [cause(({ int }) => `${int(1, 6)} of 48 smoke tests failed: save-and-load, level-${int(1, 12)}`, "TESTS_FAILED")],
  "Build for console": [cause(({ int }) => `Linker ran out of memory after ${int(11, 29)} min`, "EXIT_137")],
  Submit: [cause(({ int }) => `Rejected by the receiver: rule ${int(100, 480)} (quantity and weight disagree)`, "REJECTED")],
  "Ask the insurer": [cause(({ int }) => `504 Gateway Timeout after ${int(15, 16)} s`, "504")],
  "Fetch transcript": [cause(({ int }) => `The recording is still being transcribed (${int(40, 95)} %)`, "NOT_READY")],
  "Read the message": [cause(({ int }) => `Segment OBX|${int(1, 9)} has no value type`, "PARSE")],
  "Compare with the policy": [cause("Cannot read properties of undefined (reading 'mealLimit')", "TypeError")],
  "Apply discount rules": [cause("Cannot read properties of undefined (reading 'customerGroup')", "TypeError")],
};

function httpCauses(node: DemoNode): Cause[] {
  const host = hostOf(node);
  return [
    cause(`connect ECONNREFUSED ${host}:443`, "ECONNREFUSED"),
    cause(({ int }) => `${host} answered 503 Service Unavailable after ${int(180, 4_900)} ms`, "503"),
    cause("read ECONNRESET", "ECONNRESET"),
    cause(({ int }) => `${host} answered 422: the field “reference” is missing (request ${int(10_000, 99_999)})`, "422"),
    cause(({ int }) => `The request to ${host} was not answered within ${int(3, 30)} s`, "ETIMEDOUT"),
  ];
}

const generic = [
  cause("Cannot read properties of undefined (reading 'items')", "TypeError"),
  cause("Unexpected token '<' in JSON at position 0", "SyntaxError"),
];

/** A node fails for one or two causes of its own, the first of them mostly: failures come in groups. */
export function createFailure(node: DemoNode, random: Random): Failure {
  const causes = byLabel[node.data.label] ?? (node.data.integration === "http" ? httpCauses(node) : (byIntegration[node.data.integration] ?? generic));
  const own = createRandom(`${node.id}/${node.data.label}/causes`);
  const usual = own.pick(causes);
  const chosen = random.chance(0.85) ? usual : own.pick(causes);
  return { message: chosen.message(random), code: chosen.code };
}

/** How readily a node fails, against the others on its way: by its kind, and because some are weak. */
export function failureWeight(node: DemoNode): number {
  return weightOfKind(node) * createRandom(`${node.id}/${node.data.label}/weakness`).around(1, 0.9);
}

function weightOfKind({ data: { label, integration }, type }: DemoNode): number {
  if (byLabel[label]) return 9;
  if (type.startsWith("trigger.")) return 0;
  if (type === "ai.agent") return 8;
  if (integration === "http") return 6;
  if (type.startsWith("logic.")) return 0.02;
  if (type.startsWith("transform.")) return 0.3;
  return integration === "postgres" || integration === "mongodb" || integration === "redis" ? 1.2 : 3;
}
