"use server";

import { action } from "@/lib/adapters/action";
import { createApiKey, revokeApiKey } from "@/lib/operations/api-keys";

export const createApiKeyAction = action(createApiKey);
export const revokeApiKeyAction = action(revokeApiKey);
