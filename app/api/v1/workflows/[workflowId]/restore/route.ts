import { route } from "@/lib/adapters/route";
import { restoreWorkflow } from "@/lib/operations/workflows";

export const POST = route(restoreWorkflow);
