import { and, eq, gt, gte, lt, type SQL, sql } from "drizzle-orm";
import type { PostgresDatabase } from "@/db/postgres/client";
import { aiSessions } from "@/db/postgres/schema/schema";
import { decodeCursor } from "@/lib/db/cursor";
import { literal } from "@/lib/db/postgres/embeddings";
import type { ListConversationsInput, ListedConversation } from "@/lib/schemas/conversation";
import { SessionId } from "@/lib/schemas/identifiers";

/** A common word is in a great many messages: a search looks at the newest of them. */
const matchingMessagesMax = 5_000;
const matchingTitlesMax = 1_000;

const isRated = {
  positive: gt(aiSessions.positiveCount, 0),
  negative: gt(aiSessions.negativeCount, 0),
  none: and(eq(aiSessions.positiveCount, 0), eq(aiSessions.negativeCount, 0)),
};

export function toSessionCondition(organizationId: string, input: ListConversationsInput): SQL | undefined {
  const { userId, workflowId, model, rating, startedAfter, startedBefore, activeAfter, q, cursor } = input;
  const conditions: (SQL | undefined)[] = [eq(aiSessions.organizationId, organizationId)];
  if (userId !== undefined) conditions.push(eq(aiSessions.userId, userId));
  if (workflowId !== undefined) conditions.push(eq(aiSessions.workflowId, workflowId));
  if (model !== undefined) conditions.push(eq(aiSessions.model, model));
  if (rating !== undefined) conditions.push(isRated[rating]);
  // A session that began after has its last message after, and by that the index is narrowed.
  if (startedAfter !== undefined) conditions.push(gte(aiSessions.startedAt, new Date(startedAfter)), gte(aiSessions.lastMessageAt, new Date(startedAfter)));
  if (startedBefore !== undefined) conditions.push(lt(aiSessions.startedAt, new Date(startedBefore)));
  if (activeAfter !== undefined) conditions.push(gte(aiSessions.lastMessageAt, new Date(activeAfter)));
  if (q) conditions.push(sql`${aiSessions.sessionId} in (${matchingSessions({ organizationId, q })})`);
  if (cursor !== undefined) {
    const { at, id } = decodeCursor(cursor, SessionId);
    conditions.push(sql`(${aiSessions.lastMessageAt}, ${aiSessions.sessionId}) < (${at.toISOString()}::timestamptz, ${id})`);
  }
  return and(...conditions);
}

/** By `ai_conversations_search_idx` where the words are rare, from the newest message down where they are common. */
function matchingSessions({ organizationId, q }: { organizationId: string; q: string }): SQL {
  return sql`(
      select session_id from ai_conversations
      where organization_id = ${organizationId} and search_vector @@ websearch_to_tsquery('english', ${q})
      order by created_at desc limit ${literal(matchingMessagesMax)}
    ) union (
      select session_id from ai_sessions
      where organization_id = ${organizationId} and title ilike ${`%${q.replace(/[\\%_]/g, "\\$&")}%`}
      order by last_message_at desc limit ${literal(matchingTitlesMax)}
    )`;
}

export type SessionMatch = NonNullable<ListedConversation["match"]>;

const headlineOptions = 'MaxFragments=1, MaxWords=30, MinWords=15, StartSel="", StopSel=""';

/** The first message of each session that has the words, by `idx_conversations_session`, in one question for all of them. */
export async function readMatches(
  database: PostgresDatabase,
  { organizationId, sessionIds, q }: { organizationId: string; sessionIds: readonly string[]; q: string | undefined },
): Promise<Map<string, SessionMatch>> {
  if (!q || sessionIds.length === 0) return new Map();
  const wanted = sql.join(
    sessionIds.map((sessionId) => sql`(${sessionId})`),
    sql`, `,
  );
  const { rows } = await database.execute<{ session_id: string; message_id: string; text: string }>(sql`
    select wanted.session_id, found.id::text as message_id, ts_headline('english', left(found.content, 20000), query, ${headlineOptions}) as text
    from (values ${wanted}) as wanted (session_id)
    cross join websearch_to_tsquery('english', ${q}) as query
    cross join lateral (
      select id, content from ai_conversations
      where organization_id = ${organizationId} and session_id = wanted.session_id and search_vector @@ query
      order by created_at, id limit 1
    ) as found`);
  return new Map(rows.map(({ session_id, message_id, text }) => [session_id, { messageId: message_id, text }]));
}
