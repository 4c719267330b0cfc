import type { Context } from "@/lib/context";
import { isAppError, notFound } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import {
  AddMessageInput,
  Conversation,
  ConversationFacets,
  ConversationMessage,
  ConversationPage,
  ConversationSession,
  GetConversationInput,
  ImportMessagesInput,
  ListConversationsInput,
  SessionRef,
  SetFeedbackInput,
} from "@/lib/schemas/conversation";
import { NoInput, Nothing } from "@/lib/schemas/nothing";

const tag = "conversations";

export const listConversations = defineOperation({
  name: "conversation.list",
  permission: "conversation:read",
  input: ListConversationsInput,
  output: ConversationPage,
  http: { method: "GET", path: "/conversations", tag, summary: "List sessions, latest message first" },
  async run(ctx, input) {
    const { items, nextCursor } = await ctx.db.postgres.aiConversations.findPage(input);
    const names = await readWorkflowNames(ctx, items);
    return { items: items.map((session) => ({ ...session, workflowName: nameOf(names, session) })), nextCursor };
  },
});

export const getConversationFacets = defineOperation({
  name: "conversation.facets",
  permission: "conversation:read",
  input: NoInput,
  output: ConversationFacets,
  http: { method: "GET", path: "/conversations/facets", tag, summary: "Models, workflows and users of the sessions, with counts" },
  async run(ctx) {
    const { total, models, workflows, users } = await ctx.db.postgres.aiConversations.countFacets();
    const named = workflows.map(({ value, count }) => ({ workflowId: value, count }));
    const names = await readWorkflowNames(ctx, named);
    return {
      total,
      models: models.map(({ value, count }) => ({ model: value, count })),
      workflows: named.map((workflow) => ({ ...workflow, workflowName: nameOf(names, workflow) })),
      users: users.map(({ value, count }) => ({ userId: value, count })),
    };
  },
});

export const getConversation = defineOperation({
  name: "conversation.get",
  permission: "conversation:read",
  input: GetConversationInput,
  output: Conversation,
  http: { method: "GET", path: "/conversations/{sessionId}", tag, summary: "Read a session and its messages in the order of time" },
  async run(ctx, input) {
    const thread = await ctx.db.postgres.aiConversations.findThread(input);
    if (thread === null) throw notFound("conversation");
    const { session, messages } = thread;
    const names = await readWorkflowNames(ctx, [session]);
    return { ...session, workflowName: nameOf(names, session), messages: messages.items, nextCursor: messages.nextCursor };
  },
});

export const addMessage = defineOperation({
  name: "conversation.message.add",
  permission: "conversation:write",
  input: AddMessageInput,
  output: ConversationMessage,
  http: {
    method: "POST",
    path: "/conversations/{sessionId}/messages",
    status: 201,
    idempotency: "postgres",
    tag,
    summary: "Add one turn as it happens; the first makes the session",
    bodyBytesMax: 2 * 1024 * 1024,
  },
  run: (ctx, input) => ctx.db.postgres.aiConversations.addMessage(input),
});

export const importMessages = defineOperation({
  name: "conversation.message.import",
  permission: "conversation:write",
  input: ImportMessagesInput,
  output: ConversationSession,
  http: {
    method: "POST",
    path: "/conversations/{sessionId}/messages/import",
    status: 201,
    idempotency: "postgres",
    tag,
    summary: "Bring in history: up to 500 turns of one session, all or none; answers the session",
    bodyBytesMax: 12 * 1024 * 1024,
  },
  async run(ctx, input) {
    await ctx.db.postgres.aiConversations.addMessages(input);
    const [session] = await ctx.db.postgres.aiConversations.findByIds({ sessionIds: [input.sessionId] });
    if (session === undefined) throw notFound("conversation");
    const names = await readWorkflowNames(ctx, [session]);
    return { ...session, workflowName: nameOf(names, session) };
  },
});

export const setMessageFeedback = defineOperation({
  name: "conversation.message.feedback",
  permission: "conversation:write",
  input: SetFeedbackInput,
  output: ConversationMessage,
  http: {
    method: "POST",
    path: "/conversations/{sessionId}/messages/{messageId}/feedback",
    tag,
    summary: "Rate a message 1 or -1, or take the rating back with null",
  },
  async run(ctx, input) {
    const message = await ctx.db.postgres.aiConversations.setFeedback(input);
    if (message === null) throw notFound("message");
    return message;
  },
});

export const deleteConversation = defineOperation({
  name: "conversation.delete",
  permission: "conversation:write",
  input: SessionRef,
  output: Nothing,
  http: { method: "DELETE", path: "/conversations/{sessionId}", status: 204, tag, summary: "Delete a session and its messages for good" },
  async run(ctx, ref) {
    if (!(await ctx.db.postgres.aiConversations.remove(ref))) throw notFound("conversation");
    return null;
  },
});

type WithWorkflow = { workflowId: string | null };

/** One question for all of them. Without MongoDB the conversations are still there: they only have no names to show. */
async function readWorkflowNames(ctx: Context, items: readonly WithWorkflow[]): Promise<Map<string, string>> {
  const workflowIds = [...new Set(items.flatMap(({ workflowId }) => workflowId ?? []))];
  if (workflowIds.length === 0) return new Map();
  try {
    return await ctx.db.mongo.workflows.findNames({ workflowIds });
  } catch (error) {
    if (isAppError(error) && error.code === "unavailable") return new Map();
    throw error;
  }
}

function nameOf(names: Map<string, string>, { workflowId }: WithWorkflow): string | null {
  return workflowId === null ? null : (names.get(workflowId) ?? null);
}
