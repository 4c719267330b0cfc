import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getJson, postFile } from "@/lib/queries/api-client";
import type { Article, ArticleImportReport, ArticlePage, ArticlePassages, KnowledgeStatistics } from "@/lib/schemas/knowledge";

export type ArticleFilter = { q: string; category: string | null };

/** While passages are pending the figures change by themselves. */
const pendingRefetchMs = 2_000;

export const knowledgeQueries = {
  all: (organizationSlug: string) => ["knowledge", organizationSlug] as const,
  list: (organizationSlug: string, filter: ArticleFilter) =>
    infiniteQueryOptions({
      queryKey: [...knowledgeQueries.all(organizationSlug), "list", filter],
      queryFn: ({ pageParam, signal }) =>
        getJson<ArticlePage>("/knowledge/articles", { organizationSlug, query: { ...filter, limit: 100, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: (query) =>
        query.state.data?.pages.some(({ items }) => items.some(({ embeddingStatus }) => embeddingStatus === "pending")) ? pendingRefetchMs : false,
    }),
  article: (organizationSlug: string, articleId: string) =>
    queryOptions({
      queryKey: [...knowledgeQueries.all(organizationSlug), "article", articleId],
      queryFn: ({ signal }) => getJson<Article>(`/knowledge/articles/${articleId}`, { organizationSlug, signal }),
      refetchInterval: (query) => (query.state.data?.embeddingStatus === "pending" ? pendingRefetchMs : false),
    }),
  passages: (organizationSlug: string, articleId: string) =>
    queryOptions({
      queryKey: [...knowledgeQueries.all(organizationSlug), "passages", articleId],
      queryFn: ({ signal }) => getJson<ArticlePassages>(`/knowledge/articles/${articleId}/passages`, { organizationSlug, signal }),
    }),
  statistics: (organizationSlug: string) =>
    queryOptions({
      queryKey: [...knowledgeQueries.all(organizationSlug), "statistics"],
      queryFn: ({ signal }) => getJson<KnowledgeStatistics>("/knowledge/statistics", { organizationSlug, signal }),
      refetchInterval: (query) => ((query.state.data?.pending ?? 0) > 0 ? pendingRefetchMs : false),
    }),
};

/** The relative path of a dropped folder stays part of the name: it becomes the article's source and category. */
export function importArticleFile({ organizationSlug, file }: { organizationSlug: string; file: File }): Promise<ArticleImportReport> {
  return postFile<ArticleImportReport>("/knowledge/import", { organizationSlug, file, name: file.webkitRelativePath || file.name });
}
