import type { ListConversationsInput } from "@/lib/schemas/conversation";

export const conversationPeriods = ["24h", "7d", "30d", "90d"] as const;
export const conversationRatings = ["positive", "negative", "none"] as const;

export type ConversationFilter = {
  q: string;
  workflowId: string | null;
  userId: string | null;
  model: string | null;
  rating: (typeof conversationRatings)[number] | null;
  /** Begun within the last so many hours or days. */
  period: (typeof conversationPeriods)[number] | null;
  /** With a message since this time, ISO 8601: where a figure leads that counts messages. */
  since: string | null;
};

const hourMs = 3_600_000;
const periodMs = { "24h": 24 * hourMs, "7d": 7 * 24 * hourMs, "30d": 30 * 24 * hourMs, "90d": 90 * 24 * hourMs };

/** The filter as the API takes it. */
export function toListInput({ q, workflowId, userId, model, rating, period, since }: ConversationFilter, now: number): Omit<ListConversationsInput, "limit"> {
  return {
    ...(q === "" ? {} : { q }),
    ...(workflowId === null ? {} : { workflowId }),
    ...(userId === null ? {} : { userId }),
    ...(model === null ? {} : { model }),
    ...(rating === null ? {} : { rating }),
    ...(since === null ? {} : { activeAfter: since }),
    ...(period === null ? {} : { startedAfter: new Date(now - periodMs[period]).toISOString() }),
  };
}
