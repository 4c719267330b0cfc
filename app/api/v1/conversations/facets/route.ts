import { route } from "@/lib/adapters/route";
import { getConversationFacets } from "@/lib/operations/conversations";

export const GET = route(getConversationFacets);
