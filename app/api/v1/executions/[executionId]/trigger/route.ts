import { route } from "@/lib/adapters/route";
import { getExecutionTrigger } from "@/lib/operations/executions";

export const GET = route(getExecutionTrigger);
