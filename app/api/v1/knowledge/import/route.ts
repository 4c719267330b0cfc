import { readArticleFiles } from "@/lib/adapters/read-article-files";
import { route } from "@/lib/adapters/route";
import { importArticles } from "@/lib/operations/knowledge-import";

export const POST = route(importArticles, { read: readArticleFiles });
