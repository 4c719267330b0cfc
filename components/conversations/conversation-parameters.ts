import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type ConversationFilter, conversationPeriods, conversationRatings } from "@/lib/queries/conversation-filter";

/** The whole view is in the URL, so that each is a link. */
export const conversationParsers = {
  q: parseAsString.withDefault(""),
  workflow: parseAsString,
  user: parseAsString,
  model: parseAsString,
  rating: parseAsStringLiteral(conversationRatings),
  period: parseAsStringLiteral(conversationPeriods),
  since: parseAsString,
  session: parseAsString,
};

export type ConversationParameters = inferParserType<typeof conversationParsers>;
export const loadConversationParameters = createLoader(conversationParsers);

const queryLengthMax = 200;
const noFilter = { q: null, workflow: null, user: null, model: null, rating: null, period: null, since: null, session: null };
export const clearedFilter: Record<keyof typeof noFilter, null> = noFilter;

/** What the API would refuse is left out: a link that somebody cut is still a list. */
export function toConversationFilter({ q, workflow, user, model, rating, period, since }: ConversationParameters): ConversationFilter {
  return {
    q: q.trim().slice(0, queryLengthMax),
    workflowId: workflow !== null && /^[0-9a-f]{24}$/.test(workflow) ? workflow : null,
    userId: user?.slice(0, 255) || null,
    model: model?.slice(0, 200) || null,
    rating,
    period,
    since: since !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(since) && !Number.isNaN(Date.parse(since)) ? new Date(since).toISOString() : null,
  };
}

export function isFiltered({ q, ...filter }: ConversationFilter): boolean {
  return q !== "" || Object.values(filter).some((value) => value !== null);
}

export type ConversationTarget = { organizationSlug: string; sessionId: string; q?: string; messageId?: string | null | undefined };

/** The page of one session; the words that found it go along, to be marked there, and the message to begin at. */
export function conversationHref({ organizationSlug, sessionId, q = "", messageId = null }: ConversationTarget): string {
  const words = q === "" ? "" : `?q=${encodeURIComponent(q)}`;
  return `/o/${organizationSlug}/conversations/${encodeURIComponent(sessionId)}${words}${messageId === null ? "" : `#message-${messageId}`}`;
}
