import { type Connection, type Model, Schema, type Types } from "mongoose";

export type OrganizationDocument = { _id: Types.ObjectId; slug: string; name: string; createdAt: Date; updatedAt: Date };
export type MembershipDocument = {
  _id: Types.ObjectId;
  organizationId: Types.ObjectId;
  userId: Types.ObjectId;
  role: "owner" | "admin" | "member" | "viewer";
  createdAt: Date;
  updatedAt: Date;
};

const organizationSchema = new Schema<OrganizationDocument>(
  { slug: { type: String, required: true }, name: { type: String, required: true } },
  { collection: "organizations", timestamps: true, versionKey: false },
);
organizationSchema.index({ slug: 1 }, { unique: true });

const membershipSchema = new Schema<MembershipDocument>(
  {
    organizationId: { type: Schema.Types.ObjectId, required: true },
    userId: { type: Schema.Types.ObjectId, required: true },
    role: { type: String, enum: ["owner", "admin", "member", "viewer"], required: true },
  },
  { collection: "memberships", timestamps: true, versionKey: false },
);
membershipSchema.index({ organizationId: 1, userId: 1 }, { unique: true });
membershipSchema.index({ organizationId: 1, _id: -1 });
// A person's organizations: asked at every request of a session.
membershipSchema.index({ userId: 1, organizationId: 1 });

export function createOrganizationModel(connection: Connection): Model<OrganizationDocument> {
  return connection.model<OrganizationDocument>("Organization", organizationSchema);
}

export function createMembershipModel(connection: Connection): Model<MembershipDocument> {
  return connection.model<MembershipDocument>("Membership", membershipSchema);
}
