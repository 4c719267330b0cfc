import { route } from "@/lib/adapters/route";
import { getHealth } from "@/lib/operations/health";

export const GET = route(getHealth);
