"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useTransition } from "react";
import { DegradedBanner } from "@/components/ui/degraded-banner";
import { ErrorState } from "@/components/ui/error-state";

const retryEveryMs = 4_000;

/** Without `onRetry` the page itself is read again. */
export type LoadFailureProps = { error: { code?: string; message: string }; onRetry?: () => void; isRetrying?: boolean };

/** What stands in place of data that could not be read: the store that is away, or the right that is missing. Never an empty list. It heals by itself. */
export function LoadFailure({ error, onRetry, isRetrying = false }: LoadFailureProps) {
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const retry = onRetry ?? (() => startRefresh(() => router.refresh()));
  const isBusy = isRetrying || isRefreshing;
  const source = /^(MongoDB|PostgreSQL|Redis)\b/.exec(error.message)?.[1];
  const isTemporary = source !== undefined;
  const retryLater = useEffectEvent(retry);
  useEffect(() => {
    if (!isTemporary || isBusy) return;
    const timer = setTimeout(() => retryLater(), retryEveryMs);
    return () => clearTimeout(timer);
  }, [isTemporary, isBusy]);

  if (error.code === "forbidden") return <ErrorState title="Not for your role" text={error.message} />;
  if (source === undefined) return <ErrorState title="This cannot be shown right now" text={error.message} onRetry={retry} isRetrying={isBusy} />;
  return <DegradedBanner source={source} text={sinceOf(error.message)} onRetry={retry} isRetrying={isBusy} />;
}

/** The banner itself says that the store does not answer; what the message adds is since when. */
function sinceOf(message: string): string {
  return message.replace(/^\w+ has not answered since ([\d:]+ UTC)\. It is/, "Since $1 it has been");
}
