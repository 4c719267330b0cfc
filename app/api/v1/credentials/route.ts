import { route } from "@/lib/adapters/route";
import { createCredential, listCredentials } from "@/lib/operations/credentials";

export const GET = route(listCredentials);
export const POST = route(createCredential);
