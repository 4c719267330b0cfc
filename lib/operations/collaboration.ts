import type { Actor } from "@/lib/auth/actor";
import { AppError, isAppError, notFound } from "@/lib/errors";
import { defineOperation } from "@/lib/operations/define-operation";
import {
  AddCommentInput,
  CollaborationSessionDetail,
  CollaborationSessionPage,
  CollaborationSessionRef,
  commentsMax,
  JoinCollaborationInput,
  ListCollaborationSessionsInput,
  participantsMax,
} from "@/lib/schemas/collaboration";

const tag = "platform";

export const listCollaborationSessions = defineOperation({
  name: "collaboration.list",
  permission: "collaboration:read",
  input: ListCollaborationSessionsInput,
  output: CollaborationSessionPage,
  http: { method: "GET", path: "/collaboration/sessions", tag, summary: "List sessions of people at work on a workflow, newest first" },
  run: (ctx, input) => ctx.db.mongo.collaboration.findPage(input),
});

export const getCollaborationSession = defineOperation({
  name: "collaboration.get",
  permission: "collaboration:read",
  input: CollaborationSessionRef,
  output: CollaborationSessionDetail,
  http: { method: "GET", path: "/collaboration/sessions/{collaborationSessionId}", tag, summary: "Read one session with its comments" },
  async run(ctx, ref) {
    const session = await ctx.db.mongo.collaboration.findById(ref);
    if (session === null) throw notFound("collaboration session");
    return session;
  },
});

export const joinCollaboration = defineOperation({
  name: "collaboration.join",
  permission: "collaboration:write",
  input: JoinCollaborationInput,
  output: CollaborationSessionDetail,
  http: {
    method: "POST",
    path: "/collaboration/sessions",
    status: 201,
    idempotency: { notNeeded: "joining again is only a sign of life" },
    tag,
    summary: "Join the workflow's session, or begin it; again later is a sign of life",
  },
  async run(ctx, { workflowId }) {
    const workflow = await ctx.db.mongo.workflows.findById({ workflowId });
    if (workflow === null || workflow.deletedAt !== null) throw notFound("workflow");
    const join = () => ctx.db.mongo.collaboration.join({ workflowId, person: personOf(ctx.actor), now: new Date() });
    const session = await join().catch((error: unknown) => {
      // Another made the session in the same moment: now there is one to join.
      if (isAppError(error) && error.code === "conflict") return join();
      throw error;
    });
    if (session === null) throw new AppError({ code: "conflict", message: `This session has its ${participantsMax} participants.` });
    return session;
  },
});

export const addCollaborationComment = defineOperation({
  name: "collaboration.comment",
  permission: "collaboration:write",
  input: AddCommentInput,
  output: CollaborationSessionDetail,
  http: {
    method: "POST",
    path: "/collaboration/sessions/{collaborationSessionId}/comments",
    status: 201,
    idempotency: "mongodb",
    tag,
    summary: "Comment on the workflow or one of its nodes",
  },
  async run(ctx, { collaborationSessionId, nodeId, text }) {
    const session = await ctx.db.mongo.collaboration.addComment({ collaborationSessionId, author: personOf(ctx.actor), nodeId, text, now: new Date() });
    if (session !== null) return session;
    if ((await ctx.db.mongo.collaboration.findById({ collaborationSessionId })) === null) throw notFound("collaboration session");
    throw new AppError({ code: "conflict", message: `This session has ended or has its ${commentsMax} comments.` });
  },
});

export const endCollaborationSession = defineOperation({
  name: "collaboration.end",
  permission: "collaboration:write",
  input: CollaborationSessionRef,
  output: CollaborationSessionDetail,
  http: { method: "POST", path: "/collaboration/sessions/{collaborationSessionId}/end", tag, summary: "End a session; it is kept for seven days" },
  async run(ctx, ref) {
    const session = await ctx.db.mongo.collaboration.end({ ...ref, now: new Date() });
    if (session === null) throw notFound("active collaboration session");
    return session;
  },
});

function personOf(actor: Actor): { participantId: string; name: string } {
  if (actor.kind === "user") return { participantId: `user:${actor.viewer.userId}`, name: actor.viewer.name };
  if (actor.kind === "apiKey") return { participantId: `apiKey:${actor.apiKeyId}`, name: "API key" };
  return { participantId: "system", name: "System" };
}
