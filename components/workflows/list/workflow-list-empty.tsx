"use client";

import { Trash2, Workflow } from "lucide-react";
import { Allowed } from "@/components/layout/allowed";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export type WorkflowListEmptyProps = { isFiltered: boolean; isTrash: boolean; onClear: () => void; onImport: () => void; onCreate: () => void };

export function WorkflowListEmpty({ isFiltered, isTrash, onClear, onImport, onCreate }: WorkflowListEmptyProps) {
  if (isFiltered) {
    return (
      <EmptyState
        kind="no-match"
        title="No workflow matches"
        text={isTrash ? "Nothing in the trash fits this search." : "No workflow fits this search and these filters."}
        action={<Button onClick={onClear}>Clear filters</Button>}
      />
    );
  }
  if (isTrash)
    return (
      <EmptyState kind="none-yet" icon={Trash2} title="The trash is empty" text="What you delete waits here until you restore it or delete it for good." />
    );
  return (
    <EmptyState
      kind="none-yet"
      icon={Workflow}
      title="No workflows yet"
      text="Import n8n exports or Reporunner files: drop them anywhere on this page. Or start with an empty one."
      action={
        <Allowed permission="workflow:write">
          <div className="flex gap-2">
            <Button onClick={onCreate}>New workflow</Button>
            <Button variant="primary" onClick={onImport}>
              Import
            </Button>
          </div>
        </Allowed>
      }
    />
  );
}
