import { route } from "@/lib/adapters/route";
import { createOrganization, listMyOrganizations } from "@/lib/operations/organizations";

export const GET = route(listMyOrganizations);
export const POST = route(createOrganization);
