import { Types } from "mongoose";
import { z } from "zod";
import type { MongoStore } from "@/db/mongo/client";
import { afterCursor, toNewestFirstPage } from "@/lib/db/mongo/newest-first";
import type { ListMembersInput, MemberPage } from "@/lib/schemas/member";

/** Of better-auth's own collection: it is theirs to change, so what we read of it is parsed. */
const User = z.object({ name: z.string(), email: z.string() });

export function createMemberRepository({ mongo: { connection, databaseName, models }, organizationId }: { mongo: MongoStore; organizationId: string }) {
  const own = new Types.ObjectId(organizationId);
  return {
    /** Newest member first, by `organizationId_1__id_-1`, and their accounts in one more read by `_id`. */
    async findPage({ limit, cursor }: ListMembersInput): Promise<MemberPage> {
      const memberships = await models.Membership.find({ organizationId: own, ...afterCursor(cursor) })
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean();
      const page = toNewestFirstPage({ rows: memberships, limit, idOf: ({ _id }) => _id.toHexString() });
      const users = connection.getClient().db(databaseName).collection("users");
      const accounts = await users.find({ _id: { $in: page.items.map(({ userId }) => userId) } }, { projection: { name: 1, email: 1 } }).toArray();
      const byId = new Map(accounts.map(({ _id, ...account }) => [_id.toHexString(), User.safeParse(account).data]));
      return {
        nextCursor: page.nextCursor,
        items: page.items.map(({ userId, role, createdAt }) => ({
          userId: userId.toHexString(),
          ...(byId.get(userId.toHexString()) ?? { name: "Deleted account", email: "" }),
          role,
          joinedAt: createdAt.toISOString(),
        })),
      };
    },
  };
}
