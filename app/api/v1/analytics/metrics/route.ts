import { route } from "@/lib/adapters/route";
import { listMetrics, recordMetrics } from "@/lib/operations/analytics";

export const GET = route(listMetrics);
export const POST = route(recordMetrics);
