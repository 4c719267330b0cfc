"use client";

import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";

export type DegradedBannerProps = {
  /** What does not answer, by name. */
  source: string;
  /** ISO 8601: since when. */
  since?: string | undefined;
  /** What still works and what does not, in one sentence. */
  text: string;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean;
  className?: string;
};

export function DegradedBanner({ source, since, text, onRetry, isRetrying = false, className }: DegradedBannerProps) {
  return (
    <div
      role="status"
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-warning-line bg-warning-soft px-3.5 py-2.5 text-warning-ink",
        className,
      )}
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-60 text-sm">
        <strong className="font-semibold">{source} does not answer</strong>
        {since === undefined ? null : (
          <>
            {", noticed "}
            <RelativeTime iso={since} />
          </>
        )}
        {". "}
        {text}
      </p>
      {onRetry === undefined ? null : (
        <Button size="sm" onClick={onRetry} isPending={isRetrying}>
          {isRetrying ? null : <RotateCw aria-hidden />}
          Try again
        </Button>
      )}
    </div>
  );
}
