"use client";

import { Activity } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";

export type ExecutionListEmptyProps = { organizationSlug: string; isFiltered: boolean; onClear: () => void };

export function ExecutionListEmpty({ organizationSlug, isFiltered, onClear }: ExecutionListEmptyProps) {
  if (isFiltered) {
    return (
      <EmptyState
        kind="no-match"
        title="No execution matches"
        text="No run of this organization fits this search and these filters."
        action={<Button onClick={onClear}>Clear filters</Button>}
      />
    );
  }
  return (
    <EmptyState
      kind="none-yet"
      icon={Activity}
      title="No executions yet"
      text="Open a workflow and run it, or report runs that happened elsewhere: one line of JSON per run."
      action={
        <div className="flex flex-col items-center gap-4">
          <ButtonLink variant="primary" href={`/o/${organizationSlug}/workflows`}>
            Choose a workflow
          </ButtonLink>
          <IngestCommand />
        </div>
      }
    />
  );
}

function IngestCommand() {
  const origin = useSyncExternalStore(
    subscribe,
    () => window.location.origin,
    () => "",
  );
  const command = `curl -H "Authorization: Bearer $REPORUNNER_API_KEY" -H "Content-Type: application/x-ndjson" --data-binary @runs.ndjson ${origin}/api/v1/executions/ingest`;
  return (
    <div className="flex max-w-[min(640px,calc(100vw-80px))] items-center gap-1 rounded-control border border-line bg-page py-1 pr-1 pl-3 text-left">
      <code className="min-w-0 font-mono text-xs [overflow-wrap:anywhere] text-ink">{command}</code>
      <CopyButton value={command} label="Copy the command" />
    </div>
  );
}

function subscribe() {
  return () => {};
}
