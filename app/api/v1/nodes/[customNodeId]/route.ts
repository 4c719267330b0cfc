import { route } from "@/lib/adapters/route";
import { deleteCustomNode, getCustomNode, updateCustomNode } from "@/lib/operations/custom-nodes";

export const GET = route(getCustomNode);
export const PATCH = route(updateCustomNode);
export const DELETE = route(deleteCustomNode);
