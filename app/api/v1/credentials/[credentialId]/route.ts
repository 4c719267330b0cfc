import { route } from "@/lib/adapters/route";
import { deleteCredential, getCredential, updateCredential } from "@/lib/operations/credentials";

export const GET = route(getCredential);
export const PATCH = route(updateCredential);
export const DELETE = route(deleteCredential);
