"use client";

import { useEffect } from "react";
import { DegradedBanner } from "@/components/ui/degraded-banner";
import { ErrorState } from "@/components/ui/error-state";

export type QueryFailureProps = { error: Error; onRetry: () => void; isRetrying: boolean };

const retryMs = 5_000;

/** As `LoadFailure`, for what the browser asked for after first paint. A store that comes back is noticed by itself. */
export function QueryFailure({ error, onRetry, isRetrying }: QueryFailureProps) {
  const source = /^(MongoDB|PostgreSQL|Redis)\b/.exec(error.message)?.[1];
  const isWaiting = source !== undefined && !isRetrying;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(onRetry, retryMs);
    return () => clearTimeout(timer);
  }, [isWaiting, onRetry]);
  if (source === undefined) return <ErrorState title="This cannot be shown right now" text={error.message} onRetry={onRetry} isRetrying={isRetrying} />;
  return <DegradedBanner source={source} text={error.message} onRetry={onRetry} isRetrying={isRetrying} />;
}
