import { route } from "@/lib/adapters/route";
import { exportWorkflow } from "@/lib/operations/workflows";

export const GET = route(exportWorkflow);
