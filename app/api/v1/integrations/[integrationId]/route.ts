import { route } from "@/lib/adapters/route";
import { deleteIntegration, getIntegration, updateIntegration } from "@/lib/operations/integrations";

export const GET = route(getIntegration);
export const PATCH = route(updateIntegration);
export const DELETE = route(deleteIntegration);
