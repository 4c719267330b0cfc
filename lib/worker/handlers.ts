import { type JobHandler, job } from "@/lib/adapters/job";
import { embedArticle } from "@/lib/operations/article-embedding";

export const jobHandlers: JobHandler[] = [job({ name: "article.embed", operation: embedArticle })];
