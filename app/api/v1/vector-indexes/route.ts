import { route } from "@/lib/adapters/route";
import { listVectorIndexes } from "@/lib/operations/models";

export const GET = route(listVectorIndexes);
