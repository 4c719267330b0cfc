import { route } from "@/lib/adapters/route";
import { listConversations } from "@/lib/operations/conversations";

export const GET = route(listConversations);
