"use client";

import { useRef, useState } from "react";
import type { SetListSearch } from "@/components/executions/list/use-execution-list";
import type { ExecutionFilter } from "@/lib/queries/execution-filter";
import type { ExecutionSummary } from "@/lib/schemas/execution";

export type FilterBarInput = {
  organizationSlug: string;
  filter: ExecutionFilter;
  setSearch: SetListSearch;
  rows: ExecutionSummary[];
  workflowName: string | null;
};

/** One editor is open at a time, by the name of its chip. */
export function useFilterBar(input: FilterBarInput) {
  const [open, setOpen] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(null);
  return {
    ...input,
    open,
    setOpen,
    close,
    addButton,
    chip: (name: string) => ({
      isOpen: open === name,
      onOpenChange: (isOpen: boolean) => {
        setOpen(isOpen ? name : null);
        // A chip that was opened to be set and is not set goes away, and the focus would with it.
        if (!isOpen) setTimeout(() => document.activeElement === document.body && addButton.current?.focus());
      },
    }),
    apply: (search: Parameters<SetListSearch>[0]) => {
      input.setSearch(search);
      close();
    },
  };
}

export type FilterBarState = ReturnType<typeof useFilterBar>;
