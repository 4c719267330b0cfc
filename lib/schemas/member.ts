import { z } from "zod";
import { Timestamp, UserId } from "@/lib/schemas/identifiers";
import { Role } from "@/lib/schemas/organization";
import { PageInput, pageOf } from "@/lib/schemas/pagination";

/** Someone's place in this organization. */
const Member = z.object({ userId: UserId, name: z.string(), email: z.string(), role: Role, joinedAt: Timestamp });
export const MemberPage = pageOf(Member);
export const ListMembersInput = PageInput;

export type MemberPage = z.infer<typeof MemberPage>;
export type ListMembersInput = z.infer<typeof ListMembersInput>;
