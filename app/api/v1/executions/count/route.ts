import { route } from "@/lib/adapters/route";
import { countExecutions } from "@/lib/operations/executions";

export const GET = route(countExecutions);
