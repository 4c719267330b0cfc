"use client";

import { useState } from "react";
import { parsePair } from "@/components/executions/execution-search";
import { EditorForm } from "@/components/executions/list/filters/editor-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CustomDataPair } from "@/lib/queries/execution-filter";

export type CustomDataEditorProps = { pair: CustomDataPair | null; onApply: (pair: CustomDataPair) => void };

export function CustomDataEditor({ pair, onApply }: CustomDataEditorProps) {
  const [key, setKey] = useState(pair?.key ?? "");
  const [value, setValue] = useState(pair?.value ?? "");
  const [error, setError] = useState<string | null>(null);

  function apply() {
    const next = parsePair(`${key.trim()}=${value}`);
    if (next === null) return setError("A key of letters, digits, _ or -, and a value.");
    onApply(next);
  }

  return (
    <EditorForm onApply={apply}>
      <Field label="Key">
        <Input value={key} placeholder="customer" maxLength={64} spellCheck={false} onChange={(event) => setKey(event.target.value)} />
      </Field>
      <Field label="Value, in full" error={error}>
        <Input value={value} placeholder="acme" maxLength={500} spellCheck={false} onChange={(event) => setValue(event.target.value)} />
      </Field>
    </EditorForm>
  );
}
