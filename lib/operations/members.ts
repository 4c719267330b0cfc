import { defineOperation } from "@/lib/operations/define-operation";
import { ListMembersInput, MemberPage } from "@/lib/schemas/member";

export const listMembers = defineOperation({
  name: "member.list",
  permission: "member:read",
  input: ListMembersInput,
  output: MemberPage,
  http: { method: "GET", path: "/members", tag: "platform", summary: "The people of this organization and their roles" },
  run: (ctx, input) => ctx.db.mongo.members.findPage(input),
});
