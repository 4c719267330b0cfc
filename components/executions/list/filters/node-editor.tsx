"use client";

import { useState } from "react";
import { EditorForm } from "@/components/executions/list/filters/editor-form";
import { optionClasses } from "@/components/executions/list/filters/option-classes";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ExecutionSummary } from "@/lib/schemas/execution";

export type NodeEditorProps = { failedNodeId: string | null; rows: ExecutionSummary[]; onApply: (failedNodeId: string | null) => void };

const suggestionsMax = 8;

/** People know a node by its name, the filter wants its id: the nodes that failed in the rows shown are offered by both. */
export function NodeEditor({ failedNodeId, rows, onApply }: NodeEditorProps) {
  const [text, setText] = useState(failedNodeId ?? "");
  const failed = new Map(rows.flatMap(({ error }) => (error?.nodeId ? [[error.nodeId, error.nodeName ?? error.nodeId] as const] : [])));
  return (
    <EditorForm onApply={() => onApply(text.trim() === "" ? null : text.trim())}>
      <Field label="Node id">
        <Input value={text} maxLength={200} spellCheck={false} className="font-mono text-xs" onChange={(event) => setText(event.target.value)} />
      </Field>
      {failed.size === 0 ? null : (
        <div>
          <p className="mb-1 text-xs text-muted">Failed in the runs shown</p>
          <ul>
            {[...failed].slice(0, suggestionsMax).map(([nodeId, name]) => (
              <li key={nodeId}>
                <button type="button" aria-pressed={nodeId === failedNodeId} onClick={() => onApply(nodeId)} className={optionClasses}>
                  <span className="min-w-0 flex-1 truncate">{name}</span>
                  <span className="max-w-28 truncate font-mono text-2xs text-muted">{nodeId}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </EditorForm>
  );
}
