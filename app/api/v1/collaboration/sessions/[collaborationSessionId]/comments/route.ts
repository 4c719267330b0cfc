import { route } from "@/lib/adapters/route";
import { addCollaborationComment } from "@/lib/operations/collaboration";

export const POST = route(addCollaborationComment);
