"use client";

import { Plus } from "lucide-react";
import { isFiltered } from "@/components/executions/execution-search";
import { DurationChip, NodeChip, WorkflowChip } from "@/components/executions/list/filters/added-chips";
import { CustomDataChips } from "@/components/executions/list/filters/custom-data-chips";
import { FixedChips } from "@/components/executions/list/filters/fixed-chips";
import { type FilterBarInput, type FilterBarState, useFilterBar } from "@/components/executions/list/filters/use-filter-bar";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";

export type FilterBarProps = FilterBarInput & { onClear: () => void };

export function FilterBar({ onClear, ...input }: FilterBarProps) {
  const bar = useFilterBar(input);
  const { workflowId, minDurationMs, maxDurationMs, failedNodeId } = bar.filter;
  const added = [
    { name: "workflow", label: "Workflow", isSet: workflowId !== null, Chip: WorkflowChip },
    { name: "duration", label: "Duration", isSet: minDurationMs !== null || maxDurationMs !== null, Chip: DurationChip },
    { name: "node", label: "Failed node", isSet: failedNodeId !== null, Chip: NodeChip },
  ];
  const isShown = ({ name, isSet }: (typeof added)[number]) => isSet || bar.open === name;
  return (
    <div className="flex min-w-0 flex-1 basis-96 flex-wrap items-center gap-2">
      <FixedChips bar={bar} />
      {added.filter(isShown).map(({ name, Chip }) => (
        <Chip key={name} bar={bar} />
      ))}
      <CustomDataChips bar={bar} />
      <AddMenu bar={bar} choices={[...added.filter((choice) => !isShown(choice)), { name: "data", label: "Custom data" }]} />
      {isFiltered(bar.filter) ? (
        <Button variant="ghost" onClick={onClear}>
          Clear
        </Button>
      ) : null}
    </div>
  );
}

function AddMenu({ bar, choices }: { bar: FilterBarState; choices: { name: string; label: string }[] }) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button ref={bar.addButton} className="border-dashed font-normal text-muted">
          <Plus aria-hidden />
          Filter
        </Button>
      </DropdownMenuTrigger>
      {/* The focus goes on to the editor that was chosen, not back to the button. */}
      <DropdownMenuContent align="start" onCloseAutoFocus={(event) => bar.open !== null && event.preventDefault()}>
        {choices.map(({ name, label }) => (
          <DropdownMenuItem key={name} onSelect={() => bar.setOpen(name)}>
            {label}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
