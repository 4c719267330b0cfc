import { route } from "@/lib/adapters/route";
import { getExecutionNodeData } from "@/lib/operations/executions";

export const GET = route(getExecutionNodeData);
