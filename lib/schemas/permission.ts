import { z } from "zod";

/** Every permission there is. API keys carry these as scopes; roles are sets of them (`lib/auth/permissions.ts`). */
export const Permission = z.enum(["workflow:read", "workflow:write", "knowledge:read", "knowledge:write", "health:read", "api-key:read", "api-key:write"]);
export type Permission = z.infer<typeof Permission>;
