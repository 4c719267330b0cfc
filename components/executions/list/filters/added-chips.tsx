"use client";

import { DurationEditor } from "@/components/executions/list/filters/duration-editor";
import { describeDuration } from "@/components/executions/list/filters/filter-words";
import { NodeEditor } from "@/components/executions/list/filters/node-editor";
import type { FilterBarState } from "@/components/executions/list/filters/use-filter-bar";
import { WorkflowEditor } from "@/components/executions/list/filters/workflow-editor";
import { FilterChip } from "@/components/ui/filter-chip";

type ChipProps = { bar: FilterBarState };

export function WorkflowChip({ bar: { organizationSlug, filter, workflowName, setSearch, chip, apply } }: ChipProps) {
  const { workflowId } = filter;
  return (
    <FilterChip
      {...chip("workflow")}
      label="Workflow is"
      value={workflowId === null ? "…" : (workflowName ?? workflowId)}
      onClear={() => setSearch({ workflowId: null })}
    >
      <WorkflowEditor organizationSlug={organizationSlug} workflowId={workflowId} onApply={(next) => apply({ workflowId: next })} />
    </FilterChip>
  );
}

export function DurationChip({ bar: { filter, setSearch, chip, close } }: ChipProps) {
  return (
    <FilterChip
      {...chip("duration")}
      label="Duration is"
      value={describeDuration(filter)}
      onClear={() => setSearch({ minDurationMs: null, maxDurationMs: null })}
    >
      <DurationEditor filter={filter} setSearch={setSearch} onDone={close} />
    </FilterChip>
  );
}

export function NodeChip({ bar: { filter, rows, setSearch, chip, apply } }: ChipProps) {
  const { failedNodeId } = filter;
  const name = rows.find(({ error }) => failedNodeId !== null && error?.nodeId === failedNodeId)?.error?.nodeName;
  return (
    <FilterChip {...chip("node")} label="Failed at" value={name ?? failedNodeId ?? "…"} onClear={() => setSearch({ failedNodeId: null })}>
      <NodeEditor failedNodeId={failedNodeId} rows={rows} onApply={(next) => apply({ failedNodeId: next })} />
    </FilterChip>
  );
}
