"use client";

import { useQuery } from "@tanstack/react-query";
import { Layers } from "lucide-react";
import { ArticleBodySkeleton } from "@/components/knowledge/article-body-skeleton";
import { LoadFailure } from "@/components/layout/load-failure";
import { useFailure } from "@/components/layout/use-failure";
import { EmptyState } from "@/components/ui/empty-state";
import { Spinner } from "@/components/ui/spinner";
import { Tag } from "@/components/ui/tag";
import { knowledgeQueries } from "@/lib/queries/knowledge";
import type { Article } from "@/lib/schemas/knowledge";

export type ArticlePassageListProps = { organizationSlug: string; article: Article };

/** The text as the model saw it: Markdown, each window with the path of headings before it. */
export function ArticlePassageList({ organizationSlug, article }: ArticlePassageListProps) {
  const passages = knowledgeQueries.passages(organizationSlug, article.articleId);
  const query = useQuery({
    ...passages,
    // An embedding that ends changes the passages and not the article's text.
    queryKey: [...passages.queryKey, article.embeddingStatus, article.updatedAt],
  });
  const { data, refetch, isFetching } = query;
  const failure = useFailure(query);

  if (data === undefined) {
    if (failure === null) return <ArticleBodySkeleton />;
    return <LoadFailure error={failure} onRetry={refetch} isRetrying={isFetching} />;
  }
  return (
    <div className="flex flex-col gap-3">
      {article.embeddingStatus === "pending" ? (
        <p role="status" className="flex items-center gap-2 text-xs text-muted">
          <Spinner />
          The passages are being embedded. Those of the text before are shown until then.
        </p>
      ) : null}
      {data.items.length === 0 && article.embeddingStatus !== "pending" ? (
        <EmptyState kind="none-yet" icon={Layers} title="No passages" text={article.embeddingError ?? "The article has no text to embed."} />
      ) : null}
      <ol aria-label="Passages" className="flex flex-col gap-3">
        {data.items.map(({ chunkIndex, heading, content }) => (
          <li key={chunkIndex} className="overflow-hidden rounded-control border border-line">
            <p className="flex items-start gap-2 border-b border-line bg-page px-3 py-1.5 text-xs text-muted">
              <Tag className="tabular-nums">{chunkIndex + 1}</Tag>
              <span className="min-w-0 pt-px [overflow-wrap:anywhere]">{heading}</span>
            </p>
            <p className="px-3 py-2.5 font-mono text-xs leading-relaxed whitespace-pre-wrap text-ink [overflow-wrap:anywhere]">{content}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
