import { route } from "@/lib/adapters/route";
import { getAnalyticsSummary } from "@/lib/operations/analytics";

export const GET = route(getAnalyticsSummary);
