"use client";

import { ErrorState } from "@/components/ui/error-state";

export default function WorkflowError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <ErrorState
      title="This workflow could not be shown"
      text="Something went wrong on our side. Nothing was changed."
      reference={error.digest}
      onRetry={retry}
    />
  );
}
