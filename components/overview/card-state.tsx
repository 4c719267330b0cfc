"use client";

import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { useNow } from "@/components/ui/use-now";
import { messageOf } from "@/lib/queries/settle";

export function CardSkeleton({ rows, label }: { rows: number; label: string }) {
  const keys = Array.from({ length: rows }, (_, index) => `row-${index}`);
  return (
    <div role="status" aria-label={label}>
      {keys.map((key) => (
        <div key={key} className="flex h-[46px] flex-col justify-center gap-2 border-b border-line px-3.5 last:border-b-0">
          <Skeleton className="w-3/5" />
          <Skeleton className="h-2.5 w-2/5" />
        </div>
      ))}
    </div>
  );
}

type FailedQuery = { error: unknown; refetch: () => unknown; isFetching: boolean };

/** One half of the figures is missing; the rest of the page works. */
export function CardFailure({ query, message }: { query: FailedQuery; message: string | null }) {
  // An answer that was fresh on the server may be old, and asked again, when a slow page comes to life.
  const isRetrying = useNow() !== null && query.isFetching;
  const text = message === null ? messageOf(query.error) : (/^MongoDB [^.]*\./.exec(message)?.[0] ?? message);
  return (
    <div
      role="status"
      className="mx-3.5 mb-3.5 flex flex-wrap items-center gap-3 rounded-control border border-warning-line bg-warning-soft px-3 py-2.5 text-sm text-warning-ink"
    >
      <p className="min-w-0 flex-1 basis-40">{text}</p>
      <Button size="sm" onClick={() => query.refetch()} isPending={isRetrying}>
        {isRetrying ? null : <RotateCw aria-hidden />}
        Try again
      </Button>
    </div>
  );
}
