"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { formatNumber } from "@/lib/format";
import type { WorkflowFacets } from "@/lib/schemas/workflow";

export type TagFilterProps = { tags: WorkflowFacets["tags"]; chosen: readonly string[]; onChange: (tags: string[]) => void };

/** Several tags narrow further: a workflow has to carry all of them. */
export function TagFilter({ tags, chosen, onChange }: TagFilterProps) {
  const unlisted = chosen.filter((tag) => !tags.some((facet) => facet.tag === tag)).map((tag) => ({ tag, count: 0 }));
  const options = [...unlisted, ...tags];
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button disabled={options.length === 0}>
          <span className="font-normal text-muted">{chosen.length > 1 ? "Tags" : "Tag"}</span>
          <span className="max-w-40 truncate">{chosen.length === 0 ? "any" : chosen.join(" + ")}</span>
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="max-h-80 overflow-y-auto">
        {options.map(({ tag, count }) => (
          <DropdownMenuCheckboxItem
            key={tag}
            checked={chosen.includes(tag)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(isChosen) => onChange(isChosen ? [...chosen, tag] : chosen.filter((other) => other !== tag))}
          >
            <span className="min-w-0 flex-1 truncate">{tag}</span>
            <span className="text-xs text-muted tabular-nums">{formatNumber(count)}</span>
          </DropdownMenuCheckboxItem>
        ))}
        {chosen.length === 0 ? null : (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => onChange([])}>Any tag</DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
