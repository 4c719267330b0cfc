"use client";

import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TagFilter } from "@/components/workflows/list/tag-filter";
import type { SetListSearch } from "@/components/workflows/list/use-workflow-list";
import { WorkflowSearchField } from "@/components/workflows/list/workflow-search-field";
import { cn } from "@/lib/cn";
import { formatNumber } from "@/lib/format";
import type { WorkflowFilter } from "@/lib/queries/workflows";
import type { WorkflowFacets } from "@/lib/schemas/workflow";

/** At each `clearCount` the search starts anew: what was typed in the last moment has not reached the filter yet. */
export type WorkflowToolbarProps = { clearCount: number; filter: WorkflowFilter; setSearch: SetListSearch; facets: WorkflowFacets | null; isPending: boolean };

const states = [
  { value: "any", label: "All" },
  { value: "active", label: "Active" },
  { value: "inactive", label: "Inactive" },
] as const;

export function WorkflowToolbar({ clearCount, filter, setSearch, facets, isPending }: WorkflowToolbarProps) {
  const { q, tag, isActive, isDeleted } = filter;
  const state = isActive === null ? "any" : isActive ? "active" : "inactive";
  return (
    <div className="mb-3.5 flex flex-wrap items-center gap-2">
      <WorkflowSearchField key={clearCount} value={q} isPending={isPending} onChange={(text) => setSearch({ q: text === "" ? null : text })} />
      <TagFilter tags={facets?.tags ?? []} chosen={tag} onChange={(tags) => setSearch({ tag: tags.length === 0 ? null : tags })} />
      {isDeleted ? null : (
        <SegmentedControl
          label="Status"
          value={state}
          options={states}
          onValueChange={(next) => setSearch({ isActive: next === "any" ? null : next === "active" })}
        />
      )}
      <Button
        aria-pressed={isDeleted}
        onClick={() => setSearch({ trash: isDeleted ? null : true, isActive: null })}
        className={cn("ml-auto", isDeleted && "border-accent-line bg-accent-soft text-accent-ink hover:bg-accent-soft [&_svg]:text-accent-ink")}
      >
        <Trash2 aria-hidden />
        <span className="max-sm:sr-only">Trash</span>
        {facets === null || facets.deleted === 0 ? null : <span className="text-xs font-normal text-muted tabular-nums">{formatNumber(facets.deleted)}</span>}
      </Button>
    </div>
  );
}
