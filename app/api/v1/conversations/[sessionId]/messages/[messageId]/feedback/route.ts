import { route } from "@/lib/adapters/route";
import { setMessageFeedback } from "@/lib/operations/conversations";

export const POST = route(setMessageFeedback);
