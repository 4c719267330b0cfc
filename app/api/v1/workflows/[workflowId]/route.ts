import { route } from "@/lib/adapters/route";
import { deleteWorkflow, getWorkflow, updateWorkflow } from "@/lib/operations/workflows";

export const GET = route(getWorkflow);
export const PATCH = route(updateWorkflow);
export const DELETE = route(deleteWorkflow);
