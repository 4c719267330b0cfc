import { route } from "@/lib/adapters/route";
import { deleteArticle, getArticle, updateArticle } from "@/lib/operations/knowledge";

export const GET = route(getArticle);
export const PATCH = route(updateArticle);
export const DELETE = route(deleteArticle);
