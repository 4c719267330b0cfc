import type { DemoNode } from "@/db/seed/content/workflows/demo-workflow";
import type { Random } from "@/db/seed/generate/random";
import type { JsonObject } from "@/db/seed/generate/subjects";

/** What a node that worked gives to the next one. */
export function nodeOutput({ node, input, random }: { node: DemoNode; input: JsonObject; random: Random }): JsonObject {
  const { type, data } = node;
  const { integration, parameters } = data;
  if (type.startsWith("trigger.")) return input;
  if (type === "logic.if") return { ...input, branch: random.chance(0.5) };
  if (type.startsWith("logic.")) return input;
  if (type.startsWith("transform.")) return { ...input, [camelCase(node.id)]: { applied: true, fields: Object.keys(parameters).length } };
  if (type === "ai.agent") return { ...input, [camelCase(node.id)]: agentAnswer(node, random) };
  if (integration === "http") return { ...input, [camelCase(node.id)]: { status: 200, body: { id: random.hex(10), ok: true, score: random.int(1, 99) } } };
  if (integration === "postgres" || integration === "mongodb") return { ...input, rowCount: random.int(1, 40), tookMs: random.int(2, 60) };
  if (integration === "slack" || integration === "discord") return { ...input, message: { ok: true, channel: parameters.channel ?? null, id: random.hex(10) } };
  if (integration === "smtp" || integration === "twilio") return { ...input, delivery: { accepted: 1, rejected: 0, messageId: random.hex(14) } };
  return { ...input, [camelCase(node.id)]: { id: random.int(1_000, 99_999), operation: parameters.operation ?? null, ok: true } };
}

function agentAnswer(node: DemoNode, random: Random): JsonObject {
  const { output } = node.data.parameters;
  const fields = Array.isArray(output) ? output.filter((field) => typeof field === "string") : ["answer"];
  return {
    ...Object.fromEntries(fields.map((field) => [field, answerFor(field, random)])),
    usage: { promptTokens: random.int(600, 4_800), completionTokens: random.int(60, 900) },
  };
}

function answerFor(field: string, random: Random): string | number | boolean {
  if (/score|confidence/.test(field)) return random.int(20, 98) / 100;
  if (/^is/.test(field)) return random.chance(0.6);
  if (/amount/.test(field)) return random.money(5, 400);
  if (/urgency|risk/.test(field)) return random.pick(["low", "medium", "high"]);
  return random.pick(["As described in the order", "See the attached record", "Needs a person to confirm", "Matches the earlier case"]);
}

/** Some three hundred kilobytes, for the one place where a page has to cope with them. */
export function largeOutput(random: Random): JsonObject {
  const documents = Array.from({ length: 1_850 }, (_, index) => ({
    _id: random.hex(24),
    number: `NW-${40_000 + index}`,
    customer: { id: random.int(100, 9_999), country: random.pick(["DE", "AT", "PL", "SE"]) },
    totals: { net: random.money(5, 900), currency: "EUR" },
    status: random.pick(["paid", "shipped", "returned"]),
  }));
  return { documents, count: documents.length };
}

function camelCase(nodeId: string): string {
  return nodeId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
