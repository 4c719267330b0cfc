"use server";

import { action } from "@/lib/adapters/action";
import { createOrganization } from "@/lib/operations/organizations";

export const createOrganizationAction = action(createOrganization);
