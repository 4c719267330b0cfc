"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef } from "react";
import { ArticlePanel } from "@/components/knowledge/article-panel";
import { NoResults } from "@/components/knowledge/no-results";
import { ResultItem } from "@/components/knowledge/result-item";
import { ResultsSkeleton } from "@/components/knowledge/results-skeleton";
import { ShowMore } from "@/components/knowledge/show-more";
import type { useKnowledgeParameters } from "@/components/knowledge/use-knowledge-parameters";
import type { KnowledgeSearch } from "@/components/knowledge/use-knowledge-search";
import { LoadFailure } from "@/components/layout/load-failure";
import { useListKeys } from "@/components/layout/use-list-keys";
import { paneClasses } from "@/components/ui/pane-classes";
import { cn } from "@/lib/cn";

export type SearchResultsProps = {
  organizationSlug: string;
  search: KnowledgeSearch;
  view: ReturnType<typeof useKnowledgeParameters>;
  pending: number;
};

/** Below this the list and the reader are two views, and passing over a row must not leave the first. */
const hasTwoPanes = () => window.matchMedia("(min-width: 1024px)").matches;

export function SearchResults({ organizationSlug, search, view, pending }: SearchResultsProps) {
  const { parameters } = view;
  const router = useRouter();
  const list = useRef<HTMLUListElement>(null);
  const items = search.answer?.items ?? [];
  const selected = items.find(({ id }) => id === parameters.article) ?? items[0];
  const isOpen = parameters.article !== null;
  useReturnedFocus(list, parameters.article);
  useListKeys({
    container: list,
    onMove: (id) => (hasTwoPanes() ? view.pass(id) : undefined),
    onOpen: (id) => (hasTwoPanes() ? router.push(`/o/${organizationSlug}/knowledge/${id}`) : view.open(id)),
  });

  const failure = search.error === null ? null : <LoadFailure error={search.error} onRetry={search.retry} isRetrying={search.isPending} />;
  if (failure !== null && (search.isStale || search.answer === undefined)) return failure;
  if (search.answer === undefined) return <ResultsSkeleton />;
  if (selected === undefined) return <NoResults parameters={parameters} pending={pending} onChoose={view.choose} />;

  return (
    <>
      {failure === null ? null : <div className="mb-3">{failure}</div>}
      {search.answer.notice === null ? null : (
        <p role="status" className="mb-3 rounded-control border border-line bg-surface px-3 py-2 text-xs text-muted">
          {search.answer.notice}
        </p>
      )}
      <div className="grid items-start gap-3 lg:-mb-5 lg:grid-cols-[minmax(0,11fr)_minmax(0,14fr)]">
        <section aria-label="Results" className={cn(paneClasses, isOpen && "max-lg:hidden", search.isStale && "opacity-60")}>
          <ul ref={list}>
            {items.map((result) => (
              <ResultItem key={result.id} parameters={parameters} result={result} isSelected={result.id === selected.id} onOpen={view.open} />
            ))}
          </ul>
          <ShowMore count={items.length} limit={parameters.limit} onShowMore={view.showMore} />
        </section>
        <ArticlePanel key={selected.id} organizationSlug={organizationSlug} result={selected} isOpen={isOpen} onClose={view.close} />
      </div>
    </>
  );
}

/** Back from the article, the focus is on the result that it was opened from. */
function useReturnedFocus(list: RefObject<HTMLElement | null>, article: string | null): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const before = opened.current;
    opened.current = article;
    if (article === null && before !== null && !hasTwoPanes()) list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(before)}"]`)?.focus();
  }, [list, article]);
}
