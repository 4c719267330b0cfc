import { route } from "@/lib/adapters/route";
import { getWorkflowFacets } from "@/lib/operations/workflows";

export const GET = route(getWorkflowFacets);
