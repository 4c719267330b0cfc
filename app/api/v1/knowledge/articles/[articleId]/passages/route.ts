import { route } from "@/lib/adapters/route";
import { getArticlePassages } from "@/lib/operations/knowledge";

export const GET = route(getArticlePassages);
