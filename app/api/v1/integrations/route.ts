import { route } from "@/lib/adapters/route";
import { createIntegration, listIntegrations } from "@/lib/operations/integrations";

export const GET = route(listIntegrations);
export const POST = route(createIntegration);
