import type { ScriptTurn } from "@/db/seed/content/conversations/conversation-script";
import { costOf, type DemoMessage } from "@/db/seed/generate/demo-conversation";
import type { Random } from "@/db/seed/generate/random";

export type Telling = {
  turns: readonly ScriptTurn[];
  slots: Record<string, string>;
  model: string;
  startedAt: number;
  /** When the first answer came; later ones take their own time. */
  firstAnswerAt?: number;
  now: number;
  metadata: Record<string, string>;
  random: Random;
};

const charactersPerToken = 3.8;
/** Instructions, descriptions of tools and what was looked up go with every question; to a reviewer the whole document. */
const contextTokens = { usual: 8_200, document: 27_000 };

type Clock = { at: number; askedAt: number; promptTokens: number };

/** The turns with their times, tokens and costs. What would lie after `now` has not been said yet. */
export function tellTurns({ turns, slots, model, startedAt, firstAnswerAt, now, metadata, random }: Telling): DemoMessage[] {
  const messages: DemoMessage[] = [];
  const clock: Clock = { at: startedAt, askedAt: startedAt, promptTokens: firstTokens(turns, random) };
  for (const [messageType, script] of turns) {
    const content = fillSlots(script, slots);
    const isFirst = messages.every((message) => message.messageType !== messageType);
    const earliest = clock.at;
    clock.at += pauseBefore({ messageType, isFirst, length: content.length, random });
    if (messageType === "user") clock.askedAt = clock.at;
    if (messageType === "assistant" && isFirst && firstAnswerAt !== undefined) clock.at = Math.max(firstAnswerAt, earliest);
    if (clock.at > now) break;
    const figures = messageType === "assistant" ? measure({ model, content, clock }) : unmeasured;
    const own = describeTurn({ messageType, content, before: messages.at(-1) });
    messages.push({ ...figures, messageType, content, metadata: { ...metadata, ...own }, createdAt: new Date(clock.at).toISOString() });
    clock.promptTokens += tokensOf(content);
    clock.at += 1;
  }
  return messages;
}

type Turn = { messageType: DemoMessage["messageType"]; content: string; before: DemoMessage | undefined };

/** A tool has a name; an answer leans on the titles that a search found just before it. */
function describeTurn({ messageType, content, before }: Turn): { toolName?: unknown; citations?: unknown[] } {
  if (messageType === "tool") return { toolName: readToolAnswer(content).tool };
  const results = messageType === "assistant" && before?.messageType === "tool" ? (readToolAnswer(before.content).results ?? []) : [];
  const citations = results.flatMap(({ title }) => (title === undefined ? [] : [{ title }]));
  return citations.length > 0 ? { citations } : {};
}

function readToolAnswer(content: string): { tool?: string; results?: { title?: string }[] } {
  return JSON.parse(content);
}

function firstTokens(turns: readonly ScriptTurn[], random: Random): number {
  return Math.round(random.around(turns.some(([by]) => by === "system") ? contextTokens.document : contextTokens.usual, 0.45));
}

type Pause = { messageType: DemoMessage["messageType"]; isFirst: boolean; length: number; random: Random };

/** A person reads and types, a tool answers, a model writes. */
function pauseBefore({ messageType, isFirst, length, random }: Pause): number {
  if (messageType === "user") return isFirst ? 0 : Math.round(random.around(75_000, 0.7));
  if (messageType === "tool") return random.int(40, 400);
  return messageType === "assistant" ? Math.round(random.around(900 + length * 6, 0.35)) : 0;
}

function measure({ model, content, clock }: { model: string; content: string; clock: Clock }) {
  const { promptTokens } = clock;
  const completionTokens = tokensOf(content);
  return { model, promptTokens, completionTokens, costUsd: costOf({ model, promptTokens, completionTokens }), latencyMs: clock.at - clock.askedAt };
}

const unmeasured = { model: null, promptTokens: null, completionTokens: null, costUsd: null, latencyMs: null };

function tokensOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / charactersPerToken));
}

export function fillSlots(text: string, slots: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
}
