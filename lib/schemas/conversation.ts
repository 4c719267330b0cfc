import { z } from "zod";
import { MessageId, SessionId, Timestamp, WorkflowId } from "@/lib/schemas/identifiers";
import { PageInput, pageOf } from "@/lib/schemas/pagination";
import { findUnstorableInJsonb, isStorableText } from "@/lib/schemas/storable";

const MessageType = z.enum(["user", "assistant", "system", "tool"]);
const messageLengthMax = 200_000;
const metadataLengthMax = 256 * 1024;
const aDayMs = 86_400_000;

const Label = z.string().min(1).refine(isStorableText, "must not contain NUL or half a surrogate pair");
const Text = z
  .string()
  .min(1, "must not be empty")
  .max(messageLengthMax)
  .refine((text) => !text.includes("\u0000"), "must not contain NUL characters");
const Metadata = z.record(z.string(), z.unknown());
const NewMetadata = Metadata.superRefine((metadata, { addIssue }) => {
  const reason = findUnstorableInJsonb(metadata) ?? (JSON.stringify(metadata).length > metadataLengthMax ? "must be 256 KiB at most as JSON" : null);
  if (reason !== null) addIssue(reason);
});
const Count = z.int().min(0).max(1_000_000_000);
/** US dollars. */
const CostUsd = z.number().min(0).max(1_000_000);
/** 1 is good, -1 is bad. */
const Rating = z.union([z.literal(1), z.literal(-1)]);

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
  rating: Rating.nullable(),
  comment: z.string().nullable(),
  metadata: Metadata,
  createdAt: Timestamp,
});

/** A session as PostgreSQL has it: a thread, and its figures that every write of a message keeps beside it. */
export const StoredSession = z.object({
  sessionId: SessionId,
  /** Empty until one is given or a user has written. */
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
  /** Its first 300 characters. */
  lastMessage: z.string(),
  startedAt: Timestamp,
  lastMessageAt: Timestamp,
});

/** `workflowName` is of MongoDB: null without a workflow, where it was purged, and while MongoDB does not answer. */
export const ConversationSession = StoredSession.extend({ workflowName: z.string().nullable() });
/** In a search, the first message with the words, cut around them; null where only the title has them, and without a search. */
export const ListedConversation = ConversationSession.extend({ match: z.object({ messageId: MessageId, text: z.string() }).nullable() });
export const ConversationPage = pageOf(ListedConversation);

/** `nextCursor` reads on in the thread. */
export const Conversation = ConversationSession.extend({ messages: z.array(ConversationMessage), nextCursor: z.string().nullable() });

/** What the sessions of the organization can be narrowed by: the most used first, 100 of each at most. */
export const ConversationFacets = z.object({
  total: z.int(),
  models: z.array(z.object({ model: z.string(), count: z.int() })),
  workflows: z.array(z.object({ workflowId: WorkflowId, workflowName: z.string().nullable(), count: z.int() })),
  users: z.array(z.object({ userId: z.string(), count: z.int() })),
});

export const ListConversationsInput = PageInput.extend({
  userId: Label.max(255).optional(),
  workflowId: WorkflowId.optional(),
  model: Label.max(200).optional(),
  rating: z.enum(["positive", "negative", "none"]).optional(),
  startedAfter: Timestamp.optional(),
  startedBefore: Timestamp.optional(),
  /** With a message at this time or later: whatever was said since is in one of these. */
  activeAfter: Timestamp.optional(),
  /** Words that one message has all of, or a part of the title. */
  q: z.string().trim().max(200).refine(isStorableText, "must not contain NUL or half a surrogate pair").optional(),
});

export const SessionRef = z.strictObject({ sessionId: SessionId });
export const GetConversationInput = PageInput.extend({ sessionId: SessionId });

const ofMessage = {
  messageType: MessageType,
  content: Text,
  model: Label.max(200).nullable().default(null),
  promptTokens: Count.nullable().default(null),
  completionTokens: Count.nullable().default(null),
  costUsd: CostUsd.nullable().default(null),
  latencyMs: Count.nullable().default(null),
  metadata: NewMetadata.default({}),
  createdAt: Timestamp.refine((time) => Date.parse(time) < Date.now() + aDayMs, "must not be more than a day ahead").optional(),
};
const ofSession = {
  sessionId: SessionId,
  userId: Label.max(255),
  workflowId: WorkflowId.nullable().default(null),
  title: z.string().trim().min(1).max(200).refine(isStorableText, "must not contain NUL or half a surrogate pair").optional(),
};

/** One turn as it happens. `createdAt` is now where it is absent. `userId` and `title` make a new session and change none; a session without a workflow takes the first one named. */
export const AddMessageInput = z.strictObject({ ...ofSession, ...ofMessage });

const messagesMax = 500;
/** History that is brought in: its messages in any order of time, all of them or none. */
export const ImportMessagesInput = z.strictObject({ ...ofSession, messages: z.array(z.strictObject(ofMessage)).min(1).max(messagesMax) });

/** What was said of an answer before is replaced, comment included. */
export const SetFeedbackInput = z.strictObject({
  sessionId: SessionId,
  messageId: MessageId,
  rating: Rating.nullable(),
  comment: z.string().trim().max(2_000).refine(isStorableText, "must not contain NUL or half a surrogate pair").nullable().default(null),
});

export type ConversationMessage = z.infer<typeof ConversationMessage>;
export type StoredSession = z.infer<typeof StoredSession>;
export type ConversationSession = z.infer<typeof ConversationSession>;
export type ListedConversation = z.infer<typeof ListedConversation>;
export type ConversationPage = z.infer<typeof ConversationPage>;
export type Conversation = z.infer<typeof Conversation>;
export type ConversationFacets = z.infer<typeof ConversationFacets>;
export type ListConversationsInput = z.infer<typeof ListConversationsInput>;
export type SessionRef = z.infer<typeof SessionRef>;
export type GetConversationInput = z.infer<typeof GetConversationInput>;
export type AddMessageInput = z.infer<typeof AddMessageInput>;
export type ImportMessagesInput = z.infer<typeof ImportMessagesInput>;
export type SetFeedbackInput = z.infer<typeof SetFeedbackInput>;
