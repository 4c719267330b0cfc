import { aiConversations, aiSessions } from "@/db/postgres/schema/schema";
import type { ConversationMessage, StoredSession } from "@/lib/schemas/conversation";

export const sessionColumns = {
  sessionId: aiSessions.sessionId,
  title: aiSessions.title,
  userId: aiSessions.userId,
  workflowId: aiSessions.workflowId,
  model: aiSessions.model,
  messageCount: aiSessions.messageCount,
  totalTokens: aiSessions.totalTokens,
  costUsd: aiSessions.costUsd,
  latencySumMs: aiSessions.latencySumMs,
  latencyCount: aiSessions.latencyCount,
  positiveCount: aiSessions.positiveCount,
  negativeCount: aiSessions.negativeCount,
  lastMessage: aiSessions.lastMessage,
  startedAt: aiSessions.startedAt,
  lastMessageAt: aiSessions.lastMessageAt,
};

export const messageColumns = {
  id: aiConversations.id,
  messageType: aiConversations.messageType,
  content: aiConversations.content,
  model: aiConversations.model,
  promptTokens: aiConversations.promptTokens,
  completionTokens: aiConversations.completionTokens,
  costUsd: aiConversations.costUsd,
  latencyMs: aiConversations.latencyMs,
  rating: aiConversations.rating,
  comment: aiConversations.comment,
  metadata: aiConversations.metadata,
  createdAt: aiConversations.createdAt,
};

type SessionRow = Omit<StoredSession, "averageLatencyMs" | "startedAt" | "lastMessageAt"> & {
  latencySumMs: number;
  latencyCount: number;
  startedAt: Date;
  lastMessageAt: Date;
};

export function toSession({ latencySumMs, latencyCount, startedAt, lastMessageAt, ...row }: SessionRow): StoredSession {
  return {
    ...row,
    averageLatencyMs: latencyCount === 0 ? null : latencySumMs / latencyCount,
    startedAt: startedAt.toISOString(),
    lastMessageAt: lastMessageAt.toISOString(),
  };
}

type MessageRow = Omit<ConversationMessage, "messageId" | "createdAt"> & { id: bigint; createdAt: Date };

export function toMessage({ id, createdAt, ...row }: MessageRow): ConversationMessage {
  return { messageId: String(id), ...row, createdAt: createdAt.toISOString() };
}
