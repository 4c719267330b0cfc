import { route } from "@/lib/adapters/route";
import { getCollaborationSession } from "@/lib/operations/collaboration";

export const GET = route(getCollaborationSession);
