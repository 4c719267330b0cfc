"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { optionClasses } from "@/components/executions/list/filters/option-classes";
import { useDebounced } from "@/components/layout/use-debounced";
import { Input } from "@/components/ui/input";
import { messageOf } from "@/lib/queries/settle";
import { workflowQueries } from "@/lib/queries/workflows";

export type WorkflowEditorProps = { organizationSlug: string; workflowId: string | null; onApply: (workflowId: string) => void };

const pauseMs = 200;

export function WorkflowEditor({ organizationSlug, workflowId, onApply }: WorkflowEditorProps) {
  const [text, setText] = useState("");
  const q = useDebounced(text.trim(), pauseMs);
  const list = useInfiniteQuery({
    ...workflowQueries.list(organizationSlug, { q, tag: [], isActive: null, isDeleted: false }),
    placeholderData: keepPreviousData,
  });
  const workflows = list.data?.pages[0]?.items ?? [];
  return (
    <>
      <Input aria-label="Find a workflow" placeholder="Find a workflow" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
      <ul aria-label="Workflows" className="mt-2 max-h-64 overflow-y-auto">
        {workflows.map((workflow) => (
          <li key={workflow.workflowId}>
            <button type="button" aria-pressed={workflow.workflowId === workflowId} onClick={() => onApply(workflow.workflowId)} className={optionClasses}>
              <span className="truncate">{workflow.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="px-2 text-xs text-muted">
        {list.error !== null ? messageOf(list.error) : list.isPending ? "Loading…" : workflows.length === 0 ? "No workflow matches." : ""}
      </p>
    </>
  );
}
