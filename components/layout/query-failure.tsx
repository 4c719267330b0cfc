"use client";

import { DegradedBanner } from "@/components/ui/degraded-banner";
import { ErrorState } from "@/components/ui/error-state";
import { isAppError } from "@/lib/errors";
import { messageOf } from "@/lib/queries/settle";

/** `title` says what is missing: "The workflows could not be shown". */
export type QueryFailureProps = { title: string; error: unknown; onRetry: () => void; isRetrying: boolean; hasOldData: boolean };

/** A read after the first paint failed: with rows on the screen a line above them, without any the reason in their place. */
export function QueryFailure({ title, error, onRetry, isRetrying, hasOldData }: QueryFailureProps) {
  const message = messageOf(error);
  if (hasOldData) {
    const source = /^(MongoDB|PostgreSQL|Redis)\b/.exec(message)?.[1] ?? "The server";
    return <DegradedBanner source={source} text="These are the last rows known." onRetry={onRetry} isRetrying={isRetrying} className="mb-3.5" />;
  }
  const isForbidden = isAppError(error) && error.code === "forbidden";
  return <ErrorState title={isForbidden ? "Not for your role" : title} text={message} onRetry={isForbidden ? undefined : onRetry} isRetrying={isRetrying} />;
}
