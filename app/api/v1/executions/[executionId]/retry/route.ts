import { route } from "@/lib/adapters/route";
import { retryExecution } from "@/lib/operations/executions";

export const POST = route(retryExecution);
