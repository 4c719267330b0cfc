import { z } from "zod";
import { CollaborationSessionId, Timestamp, WorkflowId } from "@/lib/schemas/identifiers";
import { PageInput, pageOf } from "@/lib/schemas/pagination";

export const participantsMax = 100;
export const commentsMax = 1_000;

/** Someone who took part: a person by their account, a system by its API key. */
const Participant = z.object({ participantId: z.string(), name: z.string(), joinedAt: Timestamp, lastSeenAt: Timestamp });
const Comment = z.object({
  commentId: z.string(),
  authorId: z.string(),
  authorName: z.string(),
  /** The node that is spoken of; null for the workflow as a whole. */
  nodeId: z.string().nullable(),
  text: z.string(),
  createdAt: Timestamp,
});

/** People at work on one workflow. An ended session stays for seven days. */
export const CollaborationSession = z.object({
  collaborationSessionId: CollaborationSessionId,
  workflowId: WorkflowId,
  status: z.enum(["active", "ended"]),
  participants: z.array(Participant),
  commentCount: z.int(),
  createdAt: Timestamp,
  lastActivityAt: Timestamp,
  endedAt: Timestamp.nullable(),
});
/** Comments in the order they were written. */
export const CollaborationSessionDetail = CollaborationSession.extend({ comments: z.array(Comment) });
export const CollaborationSessionPage = pageOf(CollaborationSession);
export const ListCollaborationSessionsInput = PageInput.extend({ workflowId: WorkflowId.optional(), status: z.enum(["active", "ended"]).optional() });
export const CollaborationSessionRef = z.strictObject({ collaborationSessionId: CollaborationSessionId });
export const JoinCollaborationInput = z.strictObject({ workflowId: WorkflowId });
export const AddCommentInput = CollaborationSessionRef.extend({
  text: z.string().trim().min(1, "must not be empty").max(5_000),
  nodeId: z.string().min(1).max(200).nullable().default(null),
});

export type CollaborationSession = z.infer<typeof CollaborationSession>;
export type CollaborationSessionDetail = z.infer<typeof CollaborationSessionDetail>;
export type CollaborationSessionPage = z.infer<typeof CollaborationSessionPage>;
export type ListCollaborationSessionsInput = z.infer<typeof ListCollaborationSessionsInput>;
export type CollaborationSessionRef = z.infer<typeof CollaborationSessionRef>;
export type AddCommentInput = z.infer<typeof AddCommentInput>;
