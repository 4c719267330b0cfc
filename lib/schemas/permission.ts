import { z } from "zod";

/** Every permission there is. API keys carry these as scopes; roles are sets of them (`lib/auth/permissions.ts`). */
export const Permission = z.enum([
  "workflow:read",
  "workflow:write",
  "execution:read",
  "execution:write",
  "knowledge:read",
  "knowledge:write",
  "conversation:read",
  "conversation:write",
  "analytics:read",
  "analytics:write",
  "model:read",
  "model:write",
  "integration:read",
  "integration:write",
  "node:read",
  "node:write",
  "collaboration:read",
  "collaboration:write",
  "credential:read",
  "credential:write",
  "member:read",
  "health:read",
  "api-key:read",
  "api-key:write",
]);
export type Permission = z.infer<typeof Permission>;
