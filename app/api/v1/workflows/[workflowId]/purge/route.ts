import { route } from "@/lib/adapters/route";
import { purgeWorkflow } from "@/lib/operations/workflows";

export const DELETE = route(purgeWorkflow);
