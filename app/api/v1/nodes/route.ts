import { route } from "@/lib/adapters/route";
import { createCustomNode, listCustomNodes } from "@/lib/operations/custom-nodes";

export const GET = route(listCustomNodes);
export const POST = route(createCustomNode);
