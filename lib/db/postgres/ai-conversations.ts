import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { inOrganization, type PostgresDatabase, type PostgresStore } from "@/db/postgres/client";
import { aiConversations, aiSessions } from "@/db/postgres/schema/schema";
import { decodeCursor, toPage } from "@/lib/db/cursor";
import { readMatches, type SessionMatch, toSessionCondition } from "@/lib/db/postgres/ai-conversation-filter";
import { messageColumns, sessionColumns, toMessage, toSession } from "@/lib/db/postgres/ai-conversation-rows";
import { type DatedMessage, readModelAgain, type SessionWrite, upsertSession } from "@/lib/db/postgres/ai-session-figures";
import type {
  AddMessageInput,
  ConversationMessage,
  GetConversationInput,
  ImportMessagesInput,
  ListConversationsInput,
  SessionRef,
  SetFeedbackInput,
  StoredSession,
} from "@/lib/schemas/conversation";
import { SerialIdString } from "@/lib/schemas/identifiers";

type Page<Item> = { items: Item[]; nextCursor: string | null };
export type SessionFacets = { total: number; models: Facet[]; workflows: Facet[]; users: Facet[] };
type Facet = { value: string; count: number };
const facetsMax = 100;

export function createConversationRepository({ store, organizationId }: { store: PostgresStore; organizationId: string }) {
  function run<Result>(query: (database: PostgresDatabase) => Promise<Result>): Promise<Result> {
    return inOrganization(store, organizationId, query);
  }

  /** All or none, in one transaction with the session's figures. Answers in the order of time. */
  function addMessages({ messages, ...session }: ImportMessagesInput): Promise<ConversationMessage[]> {
    const write = { ...session, organizationId, messages: toDated(messages) };
    return run(async (database) => {
      const { isOutOfOrder } = await upsertSession(database, write);
      const rows = await database.insert(aiConversations).values(toRows(write)).returning(messageColumns);
      if (isOutOfOrder) await readModelAgain(database, write);
      return rows.map(toMessage);
    });
  }

  return {
    /** Latest message first, by `ai_sessions_list_idx` or the one of the user or the workflow. Without words to find, no message is read. */
    findPage(input: ListConversationsInput): Promise<Page<StoredSession & { match: SessionMatch | null }>> {
      return run(async (database) => {
        const rows = await selectSessions(database, { organizationId, ...input });
        const page = toPage({ rows: rows.map(toSession), limit: input.limit, position: (item) => ({ at: item.lastMessageAt, id: item.sessionId }) });
        const matches = await readMatches(database, { organizationId, q: input.q, sessionIds: page.items.map(({ sessionId }) => sessionId) });
        return { ...page, items: page.items.map((session) => ({ ...session, match: matches.get(session.sessionId) ?? null })) };
      });
    },

    /** In no order; those that are absent are left out. */
    findByIds({ sessionIds }: { sessionIds: readonly string[] }): Promise<StoredSession[]> {
      if (sessionIds.length === 0) return Promise.resolve([]);
      return run(async (database) => {
        const condition = and(eq(aiSessions.organizationId, organizationId), inArray(aiSessions.sessionId, [...sessionIds]));
        return (await database.select(sessionColumns).from(aiSessions).where(condition)).map(toSession);
      });
    },

    /** A session and a page of its thread, in the order of time, by `idx_conversations_session`. Null where it is absent. */
    findThread(input: GetConversationInput): Promise<{ session: StoredSession; messages: Page<ConversationMessage> } | null> {
      return run(async (database) => {
        const [session] = await database.select(sessionColumns).from(aiSessions).where(bySession(organizationId, input));
        if (session === undefined) return null;
        return { session: toSession(session), messages: await readMessages(database, { organizationId, ...input }) };
      });
    },

    /** As `findThread`, without the session: an absent one has no messages. */
    findMessages(input: GetConversationInput): Promise<Page<ConversationMessage>> {
      return run((database) => readMessages(database, { organizationId, ...input }));
    },

    /** One turn and the session's figures with it. Makes the session where it is new. */
    async addMessage({ sessionId, userId, workflowId, title, ...message }: AddMessageInput): Promise<ConversationMessage> {
      const [added] = await addMessages({ sessionId, userId, workflowId, title, messages: [message] });
      if (added === undefined) throw new Error("PostgreSQL answered an insert with nothing");
      return added;
    },

    addMessages,

    /** The session's counts change in the same transaction. Null where the message is absent. */
    setFeedback({ sessionId, messageId, rating, comment }: SetFeedbackInput): Promise<ConversationMessage | null> {
      return run(async (database) => {
        // The session first, as every other writer does: two writers never wait for each other.
        const [session] = await database
          .select({ sessionId: aiSessions.sessionId })
          .from(aiSessions)
          .where(bySession(organizationId, { sessionId }))
          .for("update");
        if (session === undefined) return null;
        const condition = and(
          eq(aiConversations.organizationId, organizationId),
          eq(aiConversations.sessionId, sessionId),
          eq(aiConversations.id, BigInt(messageId)),
        );
        const [before] = await database.select({ rating: aiConversations.rating }).from(aiConversations).where(condition);
        const [row] = await database.update(aiConversations).set({ rating, comment }).where(condition).returning(messageColumns);
        if (before === undefined || row === undefined) return null;
        const change = (value: 1 | -1) => Number(rating === value) - Number(before.rating === value);
        await database
          .update(aiSessions)
          .set({
            positiveCount: sql`${aiSessions.positiveCount} + ${change(1)}`,
            negativeCount: sql`${aiSessions.negativeCount} + ${change(-1)}`,
            updatedAt: sql`now()`,
          })
          .where(bySession(organizationId, { sessionId }));
        return toMessage(row);
      });
    },

    /** The session with its messages. False where it is absent. */
    remove(ref: SessionRef): Promise<boolean> {
      return run(async (database) => {
        const removed = await database.delete(aiSessions).where(bySession(organizationId, ref)).returning({ sessionId: aiSessions.sessionId });
        return removed.length > 0;
      });
    },

    /** One pass over the organization's sessions. The most used first, 100 of each at most. */
    countFacets(): Promise<SessionFacets> {
      return run(async (database) => {
        const { rows } = await database.execute<{ kind: number; value: string | null; count: number }>(sql`
          select kind, value, count from (
            select grouping(model, workflow_id, user_id) as kind, coalesce(model, workflow_id, user_id) as value, count(*)::int as count,
              row_number() over (partition by grouping(model, workflow_id, user_id) order by count(*) desc, coalesce(model, workflow_id, user_id)) as place
            from ai_sessions where organization_id = ${organizationId} group by grouping sets ((), (model), (workflow_id), (user_id))
          ) as facets where place <= ${facetsMax + 1} order by place`);
        const of = (kind: number) =>
          rows.flatMap((row) => (row.kind === kind && row.value !== null ? [{ value: row.value, count: row.count }] : [])).slice(0, facetsMax);
        // A bit for each column that is not grouped by.
        return { total: rows.find(({ kind }) => kind === 0b111)?.count ?? 0, models: of(0b011), workflows: of(0b101), users: of(0b110) };
      });
    },
  };
}

/** One row more than `limit`, to know whether there is more. */
export function selectSessions(database: PostgresDatabase, { organizationId, ...input }: ListConversationsInput & { organizationId: string }) {
  return database
    .select(sessionColumns)
    .from(aiSessions)
    .where(toSessionCondition(organizationId, input))
    .orderBy(desc(aiSessions.lastMessageAt), desc(aiSessions.sessionId))
    .limit(input.limit + 1);
}

function bySession(organizationId: string, { sessionId }: SessionRef): SQL | undefined {
  return and(eq(aiSessions.organizationId, organizationId), eq(aiSessions.sessionId, sessionId));
}

async function readMessages(
  database: PostgresDatabase,
  { organizationId, sessionId, limit, cursor }: GetConversationInput & { organizationId: string },
): Promise<Page<ConversationMessage>> {
  const rows = await selectMessages(database, { organizationId, sessionId, limit, cursor });
  return toPage({ rows: rows.map(toMessage), limit, position: (item) => ({ at: item.createdAt, id: item.messageId }) });
}

export function selectMessages(database: PostgresDatabase, { organizationId, sessionId, limit, cursor }: GetConversationInput & { organizationId: string }) {
  const conditions = [eq(aiConversations.organizationId, organizationId), eq(aiConversations.sessionId, sessionId)];
  if (cursor !== undefined) {
    const { at, id } = decodeCursor(cursor, SerialIdString);
    conditions.push(sql`(${aiConversations.createdAt}, ${aiConversations.id}) > (${at.toISOString()}::timestamptz, ${id}::bigint)`);
  }
  return database
    .select(messageColumns)
    .from(aiConversations)
    .where(and(...conditions))
    .orderBy(asc(aiConversations.createdAt), asc(aiConversations.id))
    .limit(limit + 1);
}

/** In the order of time; what has the same time stays as it was given. */
function toDated(messages: ImportMessagesInput["messages"]): DatedMessage[] {
  const now = new Date();
  const dated = messages.map(({ createdAt, ...message }) => ({ ...message, createdAt: createdAt === undefined ? now : new Date(createdAt) }));
  return dated.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

function toRows({ organizationId, sessionId, userId, workflowId, messages }: SessionWrite) {
  return messages.map((message) => ({ ...message, organizationId, sessionId, userId, workflowId }));
}
