import { z } from "zod";
import { MessageId, SessionId, Timestamp, WorkflowId } from "@/lib/schemas/identifiers";
import { PageInput, pageOf } from "@/lib/schemas/pagination";

export const MessageType = z.enum(["user", "assistant", "system", "tool"]);
const messageLengthMax = 200_000;
const Text = z.string().min(1).max(messageLengthMax);
const Metadata = z.record(z.string(), z.unknown());
const Count = z.int().min(0).max(1_000_000_000);
/** US dollars. */
const CostUsd = z.number().min(0).max(1_000_000);

/** One turn. Tokens, cost and latency stand where the model was asked; null elsewhere. */
export const ConversationMessage = z.object({
  messageId: MessageId,
  messageType: MessageType,
  content: z.string(),
  model: z.string().nullable(),
  promptTokens: z.int().nullable(),
  completionTokens: z.int().nullable(),
  costUsd: z.number().nullable(),
  latencyMs: z.int().nullable(),
  /** 1 is good, -1 is bad. */
  rating: z.union([z.literal(1), z.literal(-1)]).nullable(),
  comment: z.string().nullable(),
  metadata: Metadata,
  createdAt: Timestamp,
});

/** A session is a thread. Its figures are kept beside it by every write of a message. */
export const ConversationSession = z.object({
  sessionId: SessionId,
  title: z.string(),
  userId: z.string(),
  workflowId: WorkflowId.nullable(),
  model: z.string().nullable(),
  messageCount: z.int(),
  totalTokens: z.int(),
  costUsd: z.number(),
  /** Mean over the turns that have one. */
  averageLatencyMs: z.number().nullable(),
  positiveCount: z.int(),
  negativeCount: z.int(),
  lastMessage: z.string(),
  startedAt: Timestamp,
  lastMessageAt: Timestamp,
});

export const ConversationPage = pageOf(ConversationSession);

export const ListConversationsInput = PageInput.extend({
  userId: z.string().min(1).max(255).optional(),
  workflowId: WorkflowId.optional(),
  model: z.string().min(1).max(200).optional(),
  rating: z.enum(["positive", "negative", "none"]).optional(),
  startedAfter: Timestamp.optional(),
  startedBefore: Timestamp.optional(),
  /** Words of any message. */
  q: z.string().trim().max(200).optional(),
});

export const SessionRef = z.strictObject({ sessionId: SessionId });

/** `createdAt` is for history that is brought in; now where it is absent. `userId`, `workflowId` and `title` are of the session's first message. */
export const AddMessageInput = z.strictObject({
  sessionId: SessionId,
  userId: z.string().min(1).max(255),
  workflowId: WorkflowId.nullable().default(null),
  title: z.string().trim().min(1).max(200).optional(),
  messageType: MessageType,
  content: Text,
  model: z.string().min(1).max(200).nullable().default(null),
  promptTokens: Count.nullable().default(null),
  completionTokens: Count.nullable().default(null),
  costUsd: CostUsd.nullable().default(null),
  latencyMs: Count.nullable().default(null),
  metadata: Metadata.default({}),
  createdAt: Timestamp.optional(),
});

export type MessageType = z.infer<typeof MessageType>;
export type ConversationMessage = z.infer<typeof ConversationMessage>;
export type ConversationSession = z.infer<typeof ConversationSession>;
export type ConversationPage = z.infer<typeof ConversationPage>;
export type ListConversationsInput = z.infer<typeof ListConversationsInput>;
export type SessionRef = z.infer<typeof SessionRef>;
export type AddMessageInput = z.infer<typeof AddMessageInput>;
