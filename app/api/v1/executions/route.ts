import { route } from "@/lib/adapters/route";
import { listExecutions } from "@/lib/operations/executions";

export const GET = route(listExecutions);
