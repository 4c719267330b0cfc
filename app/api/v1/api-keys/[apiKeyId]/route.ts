import { route } from "@/lib/adapters/route";
import { revokeApiKey } from "@/lib/operations/api-keys";

export const DELETE = route(revokeApiKey);
