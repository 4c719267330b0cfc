"use client";

import { useId } from "react";
import type { ArticleDraft, FieldErrors } from "@/components/knowledge/article-draft";
import { TagsInput } from "@/components/knowledge/tags-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

export type ArticleFieldsProps = {
  draft: ArticleDraft;
  errors: FieldErrors;
  categories: readonly string[];
  onChange: (changes: Partial<ArticleDraft>) => void;
};

const statuses = [
  { value: "published", label: "Published" },
  { value: "draft", label: "Draft" },
] as const;

export function ArticleFields({ draft, errors, categories, onChange }: ArticleFieldsProps) {
  const listId = useId();
  return (
    <div className="grid gap-3.5 rounded-card border border-line bg-surface p-3.5 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)_140px]">
      <Field label="Title" error={errors.title} isRequired>
        <Input
          value={draft.title}
          onChange={(event) => onChange({ title: event.target.value })}
          maxLength={255}
          autoComplete="off"
          autoFocus={draft.title === ""}
        />
      </Field>
      <Field label="Category" error={errors.category}>
        <Input value={draft.category} onChange={(event) => onChange({ category: event.target.value })} maxLength={100} list={listId} autoComplete="off" />
      </Field>
      <datalist id={listId}>
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <Field label="Tags" error={errors.tags}>
        <TagsInput tags={draft.tags} onChange={(tags) => onChange({ tags })} />
      </Field>
      <Field label="Status" error={errors.status}>
        <Select value={draft.status} onValueChange={(status) => onChange({ status })} options={statuses} />
      </Field>
    </div>
  );
}
