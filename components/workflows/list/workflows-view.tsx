"use client";

import { useState } from "react";
import { QueryFailure } from "@/components/layout/query-failure";
import { ListEnd } from "@/components/ui/list-end";
import { EditWorkflowDialog } from "@/components/workflows/forms/edit-workflow-dialog";
import { NewWorkflowDialog } from "@/components/workflows/forms/new-workflow-dialog";
import { PurgeDialog } from "@/components/workflows/forms/purge-dialog";
import { ImportDialog } from "@/components/workflows/import/import-dialog";
import { ImportDropArea } from "@/components/workflows/import/import-drop-area";
import { useImport } from "@/components/workflows/import/use-import";
import { type FirstPage, useWorkflowList } from "@/components/workflows/list/use-workflow-list";
import { WorkflowListEmpty } from "@/components/workflows/list/workflow-list-empty";
import { WorkflowListHeader } from "@/components/workflows/list/workflow-list-header";
import { WorkflowTable } from "@/components/workflows/list/workflow-table";
import { WorkflowToolbar } from "@/components/workflows/list/workflow-toolbar";
import { useWorkflowActions } from "@/components/workflows/use-workflow-actions";
import { isFiltered } from "@/components/workflows/workflow-search";
import type { WorkflowSummary } from "@/lib/schemas/workflow";

export type WorkflowsViewProps = { organizationSlug: string; first: FirstPage };
type Open = { kind: "import" } | { kind: "new" } | { kind: "edit" | "purge"; workflow: WorkflowSummary } | null;

export function WorkflowsView({ organizationSlug, first }: WorkflowsViewProps) {
  const { filter, setSearch, list, rows, failure, facets } = useWorkflowList(organizationSlug, first);
  const actions = useWorkflowActions(organizationSlug);
  const imports = useImport({ organizationSlug, onFinish: actions.refresh });
  const [open, setOpen] = useState<Open>(null);
  const [clearCount, setClearCount] = useState(0);
  const close = () => setOpen(null);
  const tags = facets?.tags.map(({ tag }) => tag) ?? [];
  const retry = () => list.refetch();

  return (
    <ImportDropArea
      onFiles={(files, rejected) => {
        setOpen({ kind: "import" });
        imports.add(files, rejected);
      }}
    >
      <WorkflowListHeader facets={facets} onImport={() => setOpen({ kind: "import" })} onCreate={() => setOpen({ kind: "new" })} />
      <WorkflowToolbar clearCount={clearCount} filter={filter} setSearch={setSearch} facets={facets} isPending={list.isPlaceholderData} />
      {failure === null ? null : (
        <QueryFailure title="The workflows could not be shown" error={failure} onRetry={retry} isRetrying={list.isFetching} hasOldData={rows.length > 0} />
      )}
      {rows.length > 0 ? (
        <>
          <WorkflowTable
            organizationSlug={organizationSlug}
            rows={rows}
            isTrash={filter.isDeleted}
            isStale={list.isPlaceholderData}
            actions={actions}
            onEdit={(workflow) => setOpen({ kind: "edit", workflow })}
            onPurge={(workflow) => setOpen({ kind: "purge", workflow })}
          />
          <ListEnd noun="workflow" count={rows.length} list={list} />
        </>
      ) : null}
      {list.isSuccess && rows.length === 0 ? (
        <WorkflowListEmpty
          isFiltered={isFiltered(filter)}
          isTrash={filter.isDeleted}
          onClear={() => {
            setClearCount(clearCount + 1);
            setSearch({ q: null, tag: null, isActive: null });
          }}
          onImport={() => setOpen({ kind: "import" })}
          onCreate={() => setOpen({ kind: "new" })}
        />
      ) : null}
      <ImportDialog organizationSlug={organizationSlug} isOpen={open?.kind === "import"} onClose={close} imports={imports} />
      {open?.kind === "new" ? <NewWorkflowDialog organizationSlug={organizationSlug} tagSuggestions={tags} onClose={close} /> : null}
      {open?.kind === "edit" ? <EditWorkflowDialog organizationSlug={organizationSlug} workflow={open.workflow} tagSuggestions={tags} onClose={close} /> : null}
      {open?.kind === "purge" ? <PurgeDialog workflow={open.workflow} actions={actions} onClose={close} onPurged={actions.refresh} /> : null}
    </ImportDropArea>
  );
}
