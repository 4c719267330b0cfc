import { route } from "@/lib/adapters/route";
import { joinCollaboration, listCollaborationSessions } from "@/lib/operations/collaboration";

export const GET = route(listCollaborationSessions);
export const POST = route(joinCollaboration);
