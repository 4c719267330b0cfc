"use client";

import { DegradedBanner } from "@/components/ui/degraded-banner";
import { ErrorState } from "@/components/ui/error-state";

export type QueryFailureProps = { error: Error; onRetry: () => void; isRetrying: boolean };

/** As `LoadFailure`, for what the browser asked for after first paint. */
export function QueryFailure({ error, onRetry, isRetrying }: QueryFailureProps) {
  const source = /^(MongoDB|PostgreSQL|Redis)\b/.exec(error.message)?.[1];
  if (source === undefined) return <ErrorState title="This cannot be shown right now" text={error.message} onRetry={onRetry} isRetrying={isRetrying} />;
  return <DegradedBanner source={source} text={error.message} onRetry={onRetry} isRetrying={isRetrying} />;
}
