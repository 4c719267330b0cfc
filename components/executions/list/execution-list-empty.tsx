"use client";

import { Activity } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CommandBox } from "@/components/ui/command-box";
import { EmptyState } from "@/components/ui/empty-state";
import { useOrigin } from "@/components/ui/use-origin";

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
  const command = `curl ${useOrigin()}/api/v1/executions/ingest \\
  -H "Authorization: Bearer $REPORUNNER_API_KEY" \\
  -H "Content-Type: application/x-ndjson" \\
  --data-binary @runs.ndjson`;
  return <CommandBox text={command} copyLabel="Copy the command" className="max-w-[min(640px,calc(100vw-80px))]" />;
}
