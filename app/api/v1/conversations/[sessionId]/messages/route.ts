import { route } from "@/lib/adapters/route";
import { addMessage } from "@/lib/operations/conversations";

export const POST = route(addMessage);
