import { route } from "@/lib/adapters/route";
import { getExecutionStatistics } from "@/lib/operations/executions";

export const GET = route(getExecutionStatistics);
