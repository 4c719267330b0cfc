import { type Model, Types } from "mongoose";
import type { CollaborationSessionDocument } from "@/db/mongo/models/collaboration-session";
import { afterCursor, toNewestFirstPage } from "@/lib/db/mongo/newest-first";
import {
  type CollaborationSession,
  type CollaborationSessionDetail,
  type CollaborationSessionPage,
  type CollaborationSessionRef,
  commentsMax,
  type ListCollaborationSessionsInput,
  participantsMax,
} from "@/lib/schemas/collaboration";

type Person = { participantId: string; name: string };

export function createCollaborationRepository({
  CollaborationSession,
  organizationId,
}: {
  CollaborationSession: Model<CollaborationSessionDocument>;
  organizationId: string;
}) {
  const own = new Types.ObjectId(organizationId);
  const byId = ({ collaborationSessionId }: CollaborationSessionRef) => ({ organizationId: own, _id: new Types.ObjectId(collaborationSessionId) });

  async function change(filter: object, update: object): Promise<CollaborationSessionDetail | null> {
    const document = await CollaborationSession.findOneAndUpdate(filter, update, { returnDocument: "after", lean: true });
    return document && toDetail(document);
  }

  return {
    /** Newest first, by `organizationId_1_[status_1_|workflowId_1_]_id_-1`; comments stay in the store. */
    async findPage({ limit, cursor, workflowId, status }: ListCollaborationSessionsInput): Promise<CollaborationSessionPage> {
      const filter = { ...(workflowId === undefined ? {} : { workflowId: new Types.ObjectId(workflowId) }), ...(status === undefined ? {} : { status }) };
      const rows = await CollaborationSession.find({ organizationId: own, ...filter, ...afterCursor(cursor) }, { comments: 0 })
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean();
      return toNewestFirstPage({ rows: rows.map(toSession), limit, idOf: ({ collaborationSessionId }) => collaborationSessionId });
    },

    async findById(ref: CollaborationSessionRef): Promise<CollaborationSessionDetail | null> {
      const document = await CollaborationSession.findOne(byId(ref)).lean();
      return document && toDetail(document);
    },

    /** The workflow's active session, made if there is none; who is in it already is only seen again. Null where it is full. @throws `conflict` where two made it in the same moment */
    async join({ workflowId, person, now }: { workflowId: string; person: Person; now: Date }): Promise<CollaborationSessionDetail | null> {
      const active = { organizationId: own, workflowId: new Types.ObjectId(workflowId), status: "active" } as const;
      const seen = await change(
        { ...active, "participants.participantId": person.participantId },
        { $set: { "participants.$.lastSeenAt": now, lastActivityAt: now } },
      );
      if (seen !== null) return seen;
      const participant = { ...person, joinedAt: now, lastSeenAt: now };
      const lastPlace = `participants.${participantsMax - 1}`;
      const joined = await change(
        { ...active, [lastPlace]: { $exists: false }, "participants.participantId": { $ne: person.participantId } },
        { $push: { participants: participant }, $set: { lastActivityAt: now } },
      );
      if (joined !== null) return joined;
      if ((await CollaborationSession.exists({ ...active, [lastPlace]: { $exists: true } })) !== null) return null;
      const [created] = await CollaborationSession.create([{ ...active, participants: [participant], comments: [], createdAt: now, lastActivityAt: now }]);
      return created === undefined ? null : toDetail(created.toObject());
    },

    /** Null where the session is absent, ended or full of comments. */
    addComment({
      collaborationSessionId,
      author,
      nodeId,
      text,
      now,
    }: CollaborationSessionRef & { author: Person; nodeId: string | null; text: string; now: Date }): Promise<CollaborationSessionDetail | null> {
      const comment = { commentId: new Types.ObjectId(), authorId: author.participantId, authorName: author.name, nodeId, text, createdAt: now };
      return change(
        { ...byId({ collaborationSessionId }), status: "active", commentCount: { $lt: commentsMax } },
        { $push: { comments: comment }, $inc: { commentCount: 1 }, $set: { lastActivityAt: now } },
      );
    },

    /** Null where it is absent or ended already. */
    end({ collaborationSessionId, now }: CollaborationSessionRef & { now: Date }): Promise<CollaborationSessionDetail | null> {
      return change({ ...byId({ collaborationSessionId }), status: "active" }, { $set: { status: "ended", endedAt: now } });
    },
  };
}

function toSession(document: Omit<CollaborationSessionDocument, "comments">): CollaborationSession {
  return {
    collaborationSessionId: document._id.toHexString(),
    workflowId: document.workflowId.toHexString(),
    status: document.status,
    participants: document.participants.map(({ joinedAt, lastSeenAt, ...person }) => ({
      ...person,
      joinedAt: joinedAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    })),
    commentCount: document.commentCount,
    createdAt: document.createdAt.toISOString(),
    lastActivityAt: document.lastActivityAt.toISOString(),
    endedAt: document.endedAt?.toISOString() ?? null,
  };
}

function toDetail(document: CollaborationSessionDocument): CollaborationSessionDetail {
  return {
    ...toSession(document),
    comments: document.comments.map(({ commentId, createdAt, ...comment }) => ({
      commentId: commentId.toHexString(),
      ...comment,
      createdAt: createdAt.toISOString(),
    })),
  };
}
