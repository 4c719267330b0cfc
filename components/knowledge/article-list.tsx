"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { BookOpen } from "lucide-react";
import { useRef } from "react";
import { ArticleRow } from "@/components/knowledge/article-row";
import type { FirstKnowledge } from "@/components/knowledge/knowledge-view";
import { useEndReached } from "@/components/knowledge/use-end-reached";
import { LoadFailure } from "@/components/layout/load-failure";
import { useFailure } from "@/components/layout/use-failure";
import { useListKeys } from "@/components/layout/use-list-keys";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { knowledgeQueries } from "@/lib/queries/knowledge";

export type ArticleListProps = { organizationSlug: string; category: string | null; first: FirstKnowledge; onClearCategory: () => void };

export function ArticleList({ organizationSlug, category, first, onClearCategory }: ArticleListProps) {
  const container = useRef<HTMLDivElement>(null);
  const initial = category === first.parameters.category ? first.articles : null;
  const list = useInfiniteQuery({
    ...knowledgeQueries.list(organizationSlug, { q: "", category }),
    initialData: initial === null ? undefined : { pages: [initial], pageParams: [null] },
  });
  const end = useEndReached(() => (list.hasNextPage && !list.isFetching ? list.fetchNextPage() : undefined));
  const failure = useFailure(list);
  useListKeys({ container });

  if (list.data === undefined) {
    if (failure === null) return <SkeletonRows count={12} label="Loading the articles" />;
    return <LoadFailure error={failure} onRetry={list.refetch} isRetrying={list.isFetching} />;
  }
  const articles = list.data.pages.flatMap(({ items }) => items);
  if (articles.length === 0) return <NoArticles organizationSlug={organizationSlug} category={category} onClearCategory={onClearCategory} />;

  return (
    <div ref={container} className="flex flex-col gap-3">
      {failure === null ? null : <LoadFailure error={failure} onRetry={list.refetch} isRetrying={list.isFetching} />}
      <Table label="Articles">
        <TableHead>
          <TableRow>
            <TableHeader>Title</TableHeader>
            <TableHeader className="max-md:hidden">Category</TableHeader>
            <TableHeader className="max-lg:hidden">Tags</TableHeader>
            <TableHeader className="max-md:hidden">Status</TableHeader>
            <TableHeader>Embedding</TableHeader>
            <TableHeader isNumeric className="max-md:hidden">
              Passages
            </TableHeader>
            <TableHeader className="max-sm:hidden">Updated</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {articles.map((article) => (
            <ArticleRow key={article.articleId} organizationSlug={organizationSlug} article={article} />
          ))}
        </TableBody>
      </Table>
      {list.hasNextPage ? (
        <div ref={end} className="flex justify-center">
          <Button onClick={() => list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            Load more
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function NoArticles({ organizationSlug, category, onClearCategory }: Omit<ArticleListProps, "first">) {
  if (category !== null)
    return (
      <EmptyState
        kind="no-match"
        title={`No articles in “${category}”`}
        text="Other categories have some."
        action={<Button onClick={onClearCategory}>Show all categories</Button>}
      />
    );
  return (
    <EmptyState
      kind="none-yet"
      icon={BookOpen}
      title="No articles yet"
      text="Write one, or import Markdown files. Each is cut into passages and found by meaning seconds later."
      action={
        <ButtonLink href={`/o/${organizationSlug}/knowledge/new`} variant="primary">
          Write the first article
        </ButtonLink>
      }
    />
  );
}
