import { route } from "@/lib/adapters/route";
import { startExecution } from "@/lib/operations/executions";

export const POST = route(startExecution);
