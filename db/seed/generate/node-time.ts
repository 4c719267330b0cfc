import type { Step } from "@/db/seed/generate/path";
import { createRandom, type Random } from "@/db/seed/generate/random";

/** Milliseconds that half of the calls stay below. */
const medians: Record<string, number> = {
  trigger: 3,
  "transform.set": 4,
  "transform.filter": 3,
  "transform.map": 14,
  "transform.merge": 2,
  "transform.parse": 26,
  "logic.if": 1,
  "logic.switch": 1,
  "logic.loop": 7,
  "logic.wait": 900,
  "ai.agent": 5_200,
  "action.http": 320,
  "action.postgres": 46,
  "action.mongodb": 38,
  "action.redis": 4,
  "action.slack": 280,
  "action.discord": 240,
  "action.email": 420,
  "action.sms": 510,
  "action.twilio": 510,
  "action.jira": 460,
  "action.github": 380,
  "action.hubspot": 540,
  "action.zendesk": 430,
  "action.stripe": 620,
  "action.s3": 210,
  "action.sheets": 780,
  "action.calendar": 450,
  "action.pagerduty": 330,
  "action.fhir": 190,
  "action.steam": 900,
  "action.tls": 650,
};

const waitForReplyMs = 26_000;

/** One call of a node that works. A node has its own speed beside that of its kind. */
export function nodeDuration({ step: { node, isInLoop }, pace, random }: { step: Step; pace: number; random: Random }): number {
  const kind = node.type.startsWith("trigger.") ? "trigger" : node.type;
  if (node.data.parameters.waitForReply === true) return Math.round(random.around(waitForReplyMs, 0.8));
  const own = createRandom(`${node.id}/${node.data.label}/speed`).around(1, 0.3);
  const factor = kind === "trigger" || kind.startsWith("logic.") ? 1 : own * pace * (isInLoop ? 6 : 1);
  return Math.max(1, Math.round(random.around((medians[kind] ?? 200) * factor, 0.38)));
}
