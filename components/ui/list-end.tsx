"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/format";

/** `noun` in the singular: "workflow". */
export type ListEndProps = { noun: string; count: number; list: PagedList };
/** The part of an infinite query that knows whether there is more. */
type PagedList = { hasNextPage: boolean; isFetchingNextPage: boolean; isFetchNextPageError: boolean; fetchNextPage: () => unknown };

/** Loads on by itself when it comes near the view; the button is for the keyboard, and for when loading failed. */
export function ListEnd({ noun, count, list }: ListEndProps) {
  const { hasNextPage: hasMore, isFetchingNextPage: isLoading, isFetchNextPageError: hasFailed, fetchNextPage: onMore } = list;
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (end.current === null || !hasMore || isLoading || hasFailed) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: "600px" });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, isLoading, hasFailed, onMore]);

  return (
    <div ref={end} className="flex min-h-12 items-center justify-center gap-3 text-xs text-muted">
      {hasFailed ? <span className="text-danger-ink">The next ones could not be loaded.</span> : null}
      {hasMore ? (
        <Button size="sm" isPending={isLoading} onClick={() => onMore()}>
          Load more
        </Button>
      ) : (
        <span>{count === 1 ? `One ${noun}` : `All ${plural(count, noun)} shown`}</span>
      )}
    </div>
  );
}
