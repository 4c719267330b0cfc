import { route } from "@/lib/adapters/route";
import { getSeries } from "@/lib/operations/analytics";

export const GET = route(getSeries);
