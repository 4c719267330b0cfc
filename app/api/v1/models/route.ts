import { route } from "@/lib/adapters/route";
import { createModel, listModels } from "@/lib/operations/models";

export const GET = route(listModels);
export const POST = route(createModel);
