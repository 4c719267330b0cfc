import { route } from "@/lib/adapters/route";
import { deleteConversation, getConversation } from "@/lib/operations/conversations";

export const GET = route(getConversation);
export const DELETE = route(deleteConversation);
