import { type Connection, type Model, Schema, type Types } from "mongoose";

export type ParticipantDocument = { participantId: string; name: string; joinedAt: Date; lastSeenAt: Date };
export type CommentDocument = { commentId: Types.ObjectId; authorId: string; authorName: string; nodeId: string | null; text: string; createdAt: Date };

export type CollaborationSessionDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  workflowId: Types.ObjectId;
  status: "active" | "ended";
  participants: ParticipantDocument[];
  comments: CommentDocument[];
  commentCount: number;
  createdAt: Date;
  lastActivityAt: Date;
  endedAt: Date | null;
};

const keptSecondsAfterEnd = 7 * 86_400;

const schema = new Schema<CollaborationSessionDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    workflowId: { type: Schema.Types.ObjectId, required: true },
    status: { type: String, enum: ["active", "ended"], required: true },
    participants: { type: Schema.Types.Mixed, default: [] },
    comments: { type: Schema.Types.Mixed, default: [] },
    commentCount: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    lastActivityAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  { collection: "collaboration", timestamps: false, versionKey: false },
);
schema.index({ organizationId: 1, _id: -1 });
schema.index({ organizationId: 1, status: 1, _id: -1 });
schema.index({ organizationId: 1, workflowId: 1, _id: -1 });
// At most one active session per workflow: who comes second joins it.
schema.index({ organizationId: 1, workflowId: 1 }, { unique: true, partialFilterExpression: { status: "active" }, name: "one_active_session" });
schema.index({ endedAt: 1 }, { expireAfterSeconds: keptSecondsAfterEnd, partialFilterExpression: { endedAt: { $type: "date" } } });

export function createCollaborationSessionModel(connection: Connection): Model<CollaborationSessionDocument> {
  return connection.model<CollaborationSessionDocument>("CollaborationSession", schema);
}
