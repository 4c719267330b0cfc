"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { TagInput } from "@/components/workflows/forms/tag-input";
import { fieldError } from "@/lib/queries/settle";

export type WorkflowDraft = { name: string; description: string; tags: string[]; folder: string };
export type WorkflowFieldsProps = { draft: WorkflowDraft; onChange: (draft: WorkflowDraft) => void; error: unknown; tagSuggestions: readonly string[] };

export function WorkflowFields({ draft, onChange, error, tagSuggestions }: WorkflowFieldsProps) {
  return (
    <div className="flex flex-col gap-3.5">
      <Field label="Name" error={fieldError(error, "name")} isRequired>
        <Input value={draft.name} onChange={(event) => onChange({ ...draft, name: event.target.value })} maxLength={200} autoComplete="off" />
      </Field>
      <Field label="Description" error={fieldError(error, "description")}>
        <Textarea rows={3} value={draft.description} onChange={(event) => onChange({ ...draft, description: event.target.value })} maxLength={5_000} />
      </Field>
      <Field label="Tags" error={fieldError(error, "tags")}>
        <TagInput value={draft.tags} onChange={(tags) => onChange({ ...draft, tags })} suggestions={tagSuggestions} />
      </Field>
      <Field label="Folder" error={fieldError(error, "folder")}>
        <Input value={draft.folder} onChange={(event) => onChange({ ...draft, folder: event.target.value })} maxLength={200} autoComplete="off" />
      </Field>
    </div>
  );
}
