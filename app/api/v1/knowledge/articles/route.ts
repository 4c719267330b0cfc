import { route } from "@/lib/adapters/route";
import { createArticle, listArticles } from "@/lib/operations/knowledge";

export const GET = route(listArticles);
export const POST = route(createArticle);
