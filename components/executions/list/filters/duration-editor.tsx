"use client";

import { useState } from "react";
import { parseDurationText, toDurationText } from "@/components/executions/list/filters/duration-text";
import { EditorForm } from "@/components/executions/list/filters/editor-form";
import type { SetListSearch } from "@/components/executions/list/use-execution-list";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ExecutionFilter } from "@/lib/queries/execution-filter";

export type DurationEditorProps = { filter: ExecutionFilter; setSearch: SetListSearch; onDone: () => void };
type Errors = { min?: string; max?: string };

const unreadable = "A figure and its unit: 500 ms, 2 s, 5 min, 1 h.";

export function DurationEditor({ filter, setSearch, onDone }: DurationEditorProps) {
  const [min, setMin] = useState(toDurationText(filter.minDurationMs));
  const [max, setMax] = useState(toDurationText(filter.maxDurationMs));
  const [errors, setErrors] = useState<Errors>({});

  function apply() {
    const minDurationMs = parseDurationText(min);
    const maxDurationMs = parseDurationText(max);
    if (minDurationMs === undefined || maxDurationMs === undefined) {
      return setErrors({ ...(minDurationMs === undefined ? { min: unreadable } : {}), ...(maxDurationMs === undefined ? { max: unreadable } : {}) });
    }
    if (minDurationMs !== null && maxDurationMs !== null && minDurationMs > maxDurationMs)
      return setErrors({ max: "The longest is shorter than the shortest." });
    setSearch({ minDurationMs, maxDurationMs });
    onDone();
  }

  return (
    <EditorForm onApply={apply}>
      <Field label="At least" error={errors.min}>
        <Input value={min} placeholder="500 ms" onChange={(event) => setMin(event.target.value)} />
      </Field>
      <Field label="At most" error={errors.max}>
        <Input value={max} placeholder="5 min" onChange={(event) => setMax(event.target.value)} />
      </Field>
    </EditorForm>
  );
}
