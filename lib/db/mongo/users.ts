import { Types } from "mongoose";
import type { MongoStore } from "@/db/mongo/client";
import type { Role } from "@/lib/schemas/organization";

export type OrganizationUser = { userId: string; name: string; email: string; role: Role };
type UserDocument = { _id: Types.ObjectId; name: string; email: string };

/** The people of one organization. better-auth writes their collection; who is no member of the organization is absent here. */
export function createUserRepository({ connection, models: { Membership }, organizationId }: Omit<MongoStore, "close"> & { organizationId: string }) {
  const own = new Types.ObjectId(organizationId);

  /** In no order; ids that are nobody's are missing. Two reads by index. */
  async function findByIds(userIds: string[]): Promise<OrganizationUser[]> {
    const ids = userIds.filter((userId) => Types.ObjectId.isValid(userId)).map((userId) => new Types.ObjectId(userId));
    const memberships = await Membership.find({ organizationId: own, userId: { $in: ids } }).lean();
    const roles = new Map(memberships.map(({ userId, role }) => [userId.toHexString(), role]));
    const members = memberships.map(({ userId }) => userId);
    const documents = await connection
      .collection<UserDocument>("users")
      .find({ _id: { $in: members } }, { projection: { name: 1, email: 1 } })
      .toArray();
    return documents.flatMap(({ _id, name, email }) => {
      const role = roles.get(_id.toHexString());
      return role === undefined ? [] : [{ userId: _id.toHexString(), name, email, role }];
    });
  }

  return {
    findByIds,
    async findById(userId: string): Promise<OrganizationUser | null> {
      return (await findByIds([userId]))[0] ?? null;
    },
  };
}
