"use client";

import { useQuery } from "@tanstack/react-query";
import { ArticleList } from "@/components/knowledge/article-list";
import { KnowledgeActions } from "@/components/knowledge/knowledge-actions";
import { KnowledgeFigures } from "@/components/knowledge/knowledge-figures";
import { KnowledgeFilters } from "@/components/knowledge/knowledge-filters";
import { isSearchable, type KnowledgeParameters } from "@/components/knowledge/knowledge-parameters";
import { QueryTooLong } from "@/components/knowledge/query-too-long";
import { SearchFigures } from "@/components/knowledge/search-figures";
import { SearchResults } from "@/components/knowledge/search-results";
import { useKnowledgeParameters } from "@/components/knowledge/use-knowledge-parameters";
import { useKnowledgeSearch } from "@/components/knowledge/use-knowledge-search";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { SearchInput } from "@/components/ui/search-input";
import { cn } from "@/lib/cn";
import { knowledgeQueries } from "@/lib/queries/knowledge";
import type { ArticlePage, KnowledgeStatistics } from "@/lib/schemas/knowledge";
import type { SearchAnswer } from "@/lib/schemas/search";

/** What the server knew for the URL as it was first asked for. */
export type FirstKnowledge = {
  parameters: KnowledgeParameters;
  articles: ArticlePage | null;
  answer: SearchAnswer | null;
  failure: { code: string; message: string } | null;
};
export type KnowledgeViewProps = { organizationSlug: string; initialStatistics: KnowledgeStatistics; first: FirstKnowledge };

export function KnowledgeView({ organizationSlug, initialStatistics, first }: KnowledgeViewProps) {
  const view = useKnowledgeParameters();
  const { parameters } = view;
  const { data: statistics } = useQuery({ ...knowledgeQueries.statistics(organizationSlug), initialData: initialStatistics });
  const search = useKnowledgeSearch({ organizationSlug, parameters, first, pending: statistics.pending });
  const isSearch = parameters.q.trim() !== "";
  const isAsFirst = search.isAsFirst || (!isSearch && first.parameters.q.trim() === "" && first.parameters.category === parameters.category);
  const isReaderOpen = isSearch && parameters.article !== null;

  return (
    <>
      <div className={cn(isReaderOpen && "max-lg:hidden")}>
        <PageHeader
          title="Knowledge"
          meta={<KnowledgeFigures organizationSlug={organizationSlug} initialStatistics={initialStatistics} />}
          actions={<KnowledgeActions organizationSlug={organizationSlug} />}
        />
        <SearchInput
          label="Search knowledge"
          size="lg"
          placeholder="Ask a question, or look for a word"
          value={parameters.q}
          onChange={(event) => view.type(event.target.value)}
          isPending={isSearch && search.isPending}
        />
        <KnowledgeFilters parameters={parameters} categories={statistics.categories} onChoose={view.choose}>
          {isSearch && search.answer !== undefined && search.error === null ? <SearchFigures answer={search.answer} /> : undefined}
        </KnowledgeFilters>
      </div>
      <div className={cn("mt-3", isReaderOpen && "max-lg:mt-0")}>
        {isAsFirst && first.failure !== null ? (
          <LoadFailure error={first.failure} />
        ) : isSearch ? (
          isSearchable(parameters.q) ? (
            <SearchResults organizationSlug={organizationSlug} search={search} view={view} pending={statistics.pending} />
          ) : (
            <QueryTooLong length={parameters.q.trim().length} />
          )
        ) : (
          <ArticleList
            organizationSlug={organizationSlug}
            category={parameters.category}
            first={first}
            onClearCategory={() => view.choose({ category: null })}
          />
        )}
      </div>
    </>
  );
}
