"use client";

import { ErrorState } from "@/components/ui/error-state";

export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <ErrorState
      title="This page could not be shown"
      text="Something went wrong on our side. What you did before is saved."
      reference={error.digest}
      onRetry={retry}
    />
  );
}
