import { route } from "@/lib/adapters/route";
import { getExecution } from "@/lib/operations/executions";

export const GET = route(getExecution);
