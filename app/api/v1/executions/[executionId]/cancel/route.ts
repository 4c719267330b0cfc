import { route } from "@/lib/adapters/route";
import { cancelExecution } from "@/lib/operations/executions";

export const POST = route(cancelExecution);
