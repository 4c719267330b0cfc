import { and, eq, sql } from "drizzle-orm";
import type { PostgresDatabase } from "@/db/postgres/client";
import { aiSessions } from "@/db/postgres/schema/schema";
import type { ImportMessagesInput } from "@/lib/schemas/conversation";

export type DatedMessage = Omit<ImportMessagesInput["messages"][number], "createdAt"> & { createdAt: Date };
export type SessionWrite = Omit<ImportMessagesInput, "messages" | "title"> & { organizationId: string; title?: string | undefined; messages: DatedMessage[] };

const titleLengthMax = 80;
const lastMessageLengthMax = 300;
/** `cost_usd` keeps eight decimals: sums of whole ones are exact. */
const costSteps = 100_000_000;

/**
 * Makes the session or adds the messages' figures to it. The row stays locked until the transaction ends, so that concurrent
 * writers of one session come one after the other. True where messages later than these are already there.
 */
export async function upsertSession(database: PostgresDatabase, write: SessionWrite): Promise<{ isOutOfOrder: boolean }> {
  const row = toSessionRow(write);
  const [session] = await database
    .insert(aiSessions)
    .values(row)
    .onConflictDoUpdate({
      target: [aiSessions.organizationId, aiSessions.sessionId],
      set: {
        title: sql`case when ${aiSessions.title} = '' then excluded.title else ${aiSessions.title} end`,
        workflowId: sql`coalesce(${aiSessions.workflowId}, excluded.workflow_id)`,
        model: sql`coalesce(excluded.model, ${aiSessions.model})`,
        messageCount: sql`${aiSessions.messageCount} + excluded.message_count`,
        totalTokens: sql`${aiSessions.totalTokens} + excluded.total_tokens`,
        costUsd: sql`${aiSessions.costUsd} + excluded.cost_usd`,
        latencySumMs: sql`${aiSessions.latencySumMs} + excluded.latency_sum_ms`,
        latencyCount: sql`${aiSessions.latencyCount} + excluded.latency_count`,
        // On a tie the later arrival is the later message: its id is greater.
        lastMessage: sql`case when excluded.last_message_at >= ${aiSessions.lastMessageAt} then excluded.last_message else ${aiSessions.lastMessage} end`,
        startedAt: sql`least(${aiSessions.startedAt}, excluded.started_at)`,
        lastMessageAt: sql`greatest(${aiSessions.lastMessageAt}, excluded.last_message_at)`,
        updatedAt: sql`now()`,
      },
    })
    .returning({ lastMessageAt: aiSessions.lastMessageAt });
  if (session === undefined) throw new Error("PostgreSQL answered an upsert with nothing");
  return { isOutOfOrder: session.lastMessageAt > row.lastMessageAt };
}

/** Of the latest message that names one, by `idx_conversations_session`. */
export async function readModelAgain(database: PostgresDatabase, { organizationId, sessionId }: { organizationId: string; sessionId: string }): Promise<void> {
  await database
    .update(aiSessions)
    .set({
      model: sql`(select model from ai_conversations
        where organization_id = ${organizationId} and session_id = ${sessionId} and model is not null order by created_at desc, id desc limit 1)`,
    })
    .where(and(eq(aiSessions.organizationId, organizationId), eq(aiSessions.sessionId, sessionId)));
}

/** `messages` in the order of time, one at least. */
function toSessionRow({ organizationId, sessionId, userId, workflowId, title, messages }: SessionWrite) {
  const [first, last] = [messages.at(0), messages.at(-1)];
  if (first === undefined || last === undefined) throw new TypeError("a session is made by its first message");
  const latencies = messages.flatMap(({ latencyMs }) => latencyMs ?? []);
  const asked = messages.find(({ messageType }) => messageType === "user");
  return {
    organizationId,
    sessionId,
    userId,
    workflowId,
    title: title ?? (asked === undefined ? "" : toTitle(asked.content)),
    model: messages.findLast(({ model }) => model !== null)?.model ?? null,
    messageCount: messages.length,
    totalTokens: sum(messages.map(({ promptTokens, completionTokens }) => (promptTokens ?? 0) + (completionTokens ?? 0))),
    costUsd: sum(messages.map(({ costUsd }) => Math.round((costUsd ?? 0) * costSteps))) / costSteps,
    latencySumMs: sum(latencies),
    latencyCount: latencies.length,
    lastMessage: cut(toLine(last.content), lastMessageLengthMax),
    startedAt: first.createdAt,
    lastMessageAt: last.createdAt,
  };
}

/** What comes before a block of code, in one line, cut at a word where it is long; a word without an end is cut where it must be. */
function toTitle(content: string): string {
  const line = toLine(content.split("```", 1)[0] ?? "") || toLine(content);
  const start = cut(line, titleLengthMax - 1);
  if (line.length <= titleLengthMax) return line;
  const end = start.lastIndexOf(" ");
  return `${end > titleLengthMax / 2 ? start.slice(0, end) : start}…`;
}

/** A message may begin with a long blank, which is no reason to read all of it. */
function toLine(content: string): string {
  return content.trimStart().slice(0, 2_000).replace(/\s+/g, " ").trim();
}

/** Without halving a character. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "");
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
