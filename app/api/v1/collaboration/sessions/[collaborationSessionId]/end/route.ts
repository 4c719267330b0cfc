import { route } from "@/lib/adapters/route";
import { endCollaborationSession } from "@/lib/operations/collaboration";

export const POST = route(endCollaborationSession);
