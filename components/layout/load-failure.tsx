"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { DegradedBanner } from "@/components/ui/degraded-banner";
import { ErrorState } from "@/components/ui/error-state";

const retryEveryMs = 4_000;

export type LoadFailureProps = { error: { code: string; message: string } };

/** What a page shows in place of data that could not be read: the store that is away, or the right that is missing. Never an empty list. It heals by itself. */
export function LoadFailure({ error }: LoadFailureProps) {
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  const retry = () => startRetry(() => router.refresh());
  const isTemporary = error.code !== "forbidden";
  useEffect(() => {
    if (!isTemporary) return;
    const timer = setInterval(() => router.refresh(), retryEveryMs);
    return () => clearInterval(timer);
  }, [isTemporary, router]);
  if (!isTemporary) return <ErrorState title="Not for your role" text={error.message} />;
  const source = /^(MongoDB|PostgreSQL|Redis)\b/.exec(error.message)?.[1];
  if (source === undefined) return <ErrorState title="This cannot be shown right now" text={error.message} onRetry={retry} isRetrying={isRetrying} />;
  return <DegradedBanner source={source} text={sinceOf(error.message)} onRetry={retry} isRetrying={isRetrying} />;
}

/** The banner itself says that the store does not answer; what the message adds is since when. */
function sinceOf(message: string): string {
  return message.replace(/^\w+ has not answered since ([\d:]+ UTC)\. It is/, "Since $1 it has been");
}
