"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { DegradedBanner } from "@/components/ui/degraded-banner";
import { ErrorState } from "@/components/ui/error-state";

export type LoadFailureProps = { error: { code: string; message: string } };

/** What a page shows in place of data that could not be read: the store that is away, or the right that is missing. Never an empty list. */
export function LoadFailure({ error }: LoadFailureProps) {
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  const retry = () => startRetry(() => router.refresh());
  if (error.code === "forbidden") return <ErrorState title="Not for your role" text={error.message} />;
  const source = /^(MongoDB|PostgreSQL|Redis)\b/.exec(error.message)?.[1];
  if (source === undefined) return <ErrorState title="This cannot be shown right now" text={error.message} onRetry={retry} isRetrying={isRetrying} />;
  return <DegradedBanner source={source} text={error.message} onRetry={retry} isRetrying={isRetrying} />;
}
