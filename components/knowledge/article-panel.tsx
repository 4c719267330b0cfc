"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, Pencil } from "lucide-react";
import Link from "next/link";
import { type RefObject, useEffect, useRef } from "react";
import { ArticleBody } from "@/components/knowledge/article-body";
import { ArticleBodySkeleton } from "@/components/knowledge/article-body-skeleton";
import { EmbeddingTag } from "@/components/knowledge/embedding-tag";
import { Allowed } from "@/components/layout/allowed";
import { LoadFailure } from "@/components/layout/load-failure";
import { useFailure } from "@/components/layout/use-failure";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { paneClasses } from "@/components/ui/pane-classes";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScrollBox } from "@/components/ui/scroll-box";
import { Tag } from "@/components/ui/tag";
import { cn } from "@/lib/cn";
import { knowledgeQueries } from "@/lib/queries/knowledge";
import type { SearchResult } from "@/lib/schemas/search";

export type ArticlePanelProps = { organizationSlug: string; result: SearchResult; isOpen: boolean; onClose: () => void };

/** The article of the selected result. On a narrow screen it is a view of its own, there when the reader opened it. */
export function ArticlePanel({ organizationSlug, result, isOpen, onClose }: ArticlePanelProps) {
  const panel = useRef<HTMLElement>(null);
  const query = useQuery(knowledgeQueries.article(organizationSlug, result.id));
  const { data: article, refetch, isFetching } = query;
  const failure = useFailure(query);
  const href = `/o/${organizationSlug}/knowledge/${result.id}`;
  useRevealedPassage(panel, { isReady: article !== undefined, isOpen });

  return (
    <div className={cn("min-w-0", !isOpen && "max-lg:hidden")}>
      <div className="sticky top-topbar z-10 -mx-3.5 mb-1 bg-page px-1.5 py-1 sm:-mx-5 sm:px-3 lg:hidden">
        <Button variant="ghost" size="sm" onClick={onClose}>
          <ArrowLeft aria-hidden />
          Back to the results
        </Button>
      </div>
      <ScrollBox as="article" ref={panel} aria-label={result.title} className={cn(paneClasses, "relative min-h-80 px-4 py-4 -outline-offset-2 sm:px-5")}>
        <div className="flex min-h-control items-start gap-3">
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5 pt-1.5">
            {result.category === null ? null : <Tag>{result.category}</Tag>}
            {article?.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
            {article === undefined || article.embeddingStatus === "ready" ? null : <EmbeddingTag article={article} />}
          </div>
          <Allowed permission="knowledge:write">
            <ButtonLink href={`${href}/edit`}>
              <Pencil aria-hidden />
              Edit
            </ButtonLink>
          </Allowed>
        </div>
        <h2 className="mt-2 text-xl font-semibold text-ink [overflow-wrap:anywhere]">
          <Link href={href} className="hover:underline">
            {result.title}
          </Link>
        </h2>
        {article === undefined ? null : (
          <p className="mt-0.5 mb-3 text-xs text-muted">
            Updated <RelativeTime iso={article.updatedAt} />
          </p>
        )}
        {article !== undefined ? (
          <ArticleBody title={article.title} content={article.content} found={{ text: result.passage, highlights: result.highlights }} />
        ) : failure === null ? (
          <ArticleBodySkeleton />
        ) : (
          <LoadFailure error={failure} onRetry={refetch} isRetrying={isFetching} />
        )}
      </ScrollBox>
    </div>
  );
}

/**
 * Where the panel scrolls, to the passage if that lies below its fold. Where the article is a view of its own, that begins
 * at its top, has the focus, and goes down to the passage if it is far.
 */
function useRevealedPassage(panel: RefObject<HTMLElement | null>, { isReady, isOpen }: { isReady: boolean; isOpen: boolean }): void {
  useEffect(() => {
    const box = panel.current;
    if (box === null || !isReady) return;
    const passage = box.querySelector<HTMLElement>("[data-passage]");
    if (getComputedStyle(box).overflowY === "auto") {
      const isBelow = passage !== null && passage.offsetTop + Math.min(passage.offsetHeight, 160) > box.clientHeight;
      if (isBelow) box.scrollTop = passage.offsetTop - box.clientHeight / 4;
    } else if (isOpen) {
      box.focus({ preventScroll: true });
      window.scrollTo(0, 0);
      if (passage !== null && passage.getBoundingClientRect().top > window.innerHeight * 0.8) passage.scrollIntoView({ block: "center" });
    }
  }, [panel, isReady, isOpen]);
}
