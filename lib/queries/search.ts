import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/queries/api-client";
import type { SearchAnswer, SearchMode, SearchType } from "@/lib/schemas/search";

export type SearchQuery = { organizationSlug: string; q: string; types: SearchType[]; mode: SearchMode; limit: number; category?: string | null };

export const searchQueries = {
  search: ({ organizationSlug, ...query }: SearchQuery) =>
    queryOptions({
      queryKey: ["search", organizationSlug, query],
      queryFn: ({ signal }) => getJson<SearchAnswer>("/search", { organizationSlug, query: { ...query, types: query.types.join(",") }, signal }),
      enabled: query.q.trim() !== "",
      placeholderData: keepPreviousData,
    }),
};
