import { route } from "@/lib/adapters/route";
import { listMembers } from "@/lib/operations/members";

export const GET = route(listMembers);
