import { Types } from "mongoose";
import type { MongoStore } from "@/db/mongo/client";
import type { OrganizationDocument } from "@/db/mongo/models/organization";
import { inMongoTransaction } from "@/db/mongo/transaction";
import type { Membership, Organization, Role } from "@/lib/schemas/organization";

/** Across organizations: it answers who belongs where, before there is an organization to be inside of. */
export function createOrganizationRepository({ connection, models: { Organization, Membership } }: MongoStore) {
  return {
    async findById(organizationId: string): Promise<Organization | null> {
      const document = await Organization.findById(organizationId).lean();
      return document && toOrganization(document);
    },

    async findBySlug(slug: string): Promise<Organization | null> {
      const document = await Organization.findOne({ slug }).lean();
      return document && toOrganization(document);
    },

    /** A person's organizations by name, 200 at most. Two reads by index. */
    async findMemberships(userId: string): Promise<Membership[]> {
      const memberships = await Membership.find({ userId: new Types.ObjectId(userId) })
        .limit(200)
        .lean();
      const roles = new Map(memberships.map(({ organizationId, role }) => [organizationId.toHexString(), role]));
      const organizations = await Organization.find({ _id: { $in: memberships.map(({ organizationId }) => organizationId) } })
        .sort({ name: 1 })
        .lean();
      return organizations.flatMap((organization) => {
        const role = roles.get(organization._id.toHexString());
        return role === undefined ? [] : [{ ...toOrganization(organization), role }];
      });
    },

    /** The organization and its first owner, both or neither. @throws `conflict` where the slug is taken. */
    async insert({ name, slug, ownerId }: { name: string; slug: string; ownerId: string }): Promise<Organization> {
      return inMongoTransaction(connection, async (session) => {
        const [organization] = await Organization.create([{ name, slug }], { session });
        if (organization === undefined) throw new Error("MongoDB answered an insert with nothing");
        const role: Role = "owner";
        await Membership.create([{ organizationId: organization._id, userId: new Types.ObjectId(ownerId), role }], { session });
        return toOrganization(organization.toObject());
      });
    },
  };
}

function toOrganization(document: OrganizationDocument): Organization {
  return { organizationId: document._id.toHexString(), slug: document.slug, name: document.name, createdAt: document.createdAt.toISOString() };
}
