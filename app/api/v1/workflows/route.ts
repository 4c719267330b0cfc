import { route } from "@/lib/adapters/route";
import { createWorkflow, listWorkflows } from "@/lib/operations/workflows";

export const GET = route(listWorkflows);
export const POST = route(createWorkflow);
