"use client";

import { useState } from "react";
import { EditorForm } from "@/components/executions/list/filters/editor-form";
import { rangeLabels } from "@/components/executions/list/filters/filter-words";
import { fromLocalInput, toLocalInput } from "@/components/executions/list/filters/local-input";
import type { SetListSearch } from "@/components/executions/list/use-execution-list";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type ExecutionFilter, startedRanges } from "@/lib/queries/execution-filter";

export type StartedEditorProps = { filter: ExecutionFilter; setSearch: SetListSearch; onDone: () => void };

export function StartedEditor({ filter, setSearch, onDone }: StartedEditorProps) {
  const [from, setFrom] = useState(toLocalInput(filter.startedAfter));
  const [to, setTo] = useState(toLocalInput(filter.startedBefore));
  const [error, setError] = useState<string | null>(null);

  function apply() {
    const startedAfter = fromLocalInput(from);
    const startedBefore = fromLocalInput(to);
    if (startedAfter !== null && startedBefore !== null && startedAfter >= startedBefore) return setError("The end is not after the beginning.");
    setSearch({ started: null, startedAfter, startedBefore });
    onDone();
  }

  return (
    <>
      <div className="mb-3 flex flex-wrap gap-1.5 border-b border-line pb-3">
        {startedRanges.map((range) => (
          <Button
            key={range}
            size="sm"
            aria-pressed={filter.started === range}
            className="aria-pressed:border-accent-line aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            onClick={() => {
              setSearch({ started: range, startedAfter: null, startedBefore: null });
              onDone();
            }}
          >
            {rangeLabels[range]}
          </Button>
        ))}
      </div>
      <EditorForm onApply={apply}>
        <Field label="From">
          <Input type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field label="To" error={error} hint={`Times of ${Intl.DateTimeFormat().resolvedOptions().timeZone}`}>
          <Input type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
      </EditorForm>
    </>
  );
}
