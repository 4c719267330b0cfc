"use client";

import type { ConversationParameters } from "@/components/conversations/conversation-parameters";
import type { ConversationView } from "@/components/conversations/use-conversation-parameters";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { formatNumber, shortenId } from "@/lib/format";
import type { ConversationFacets } from "@/lib/schemas/conversation";

export type ConversationFiltersProps = {
  parameters: ConversationParameters;
  facets: ConversationFacets | null;
  isFiltered: boolean;
  onChoose: ConversationView["choose"];
  onClear: () => void;
};
type Option = { value: string; label: string };

const ratings = [
  { value: "positive", label: "Rated good" },
  { value: "negative", label: "Rated bad" },
  { value: "none", label: "Not rated" },
] as const;
const periods = [
  { value: "24h", label: "Begun in the last 24 hours" },
  { value: "7d", label: "Begun in the last 7 days" },
  { value: "30d", label: "Begun in the last 30 days" },
  { value: "90d", label: "Begun in the last 90 days" },
] as const;

const sinceValue = "since";

export function ConversationFilters({ parameters, facets, isFiltered, onChoose, onClear }: ConversationFiltersProps) {
  const { workflow, user, model, rating, period, since } = parameters;
  const workflows = (facets?.workflows ?? []).map(({ workflowId, workflowName, count }) => counted(workflowId, workflowName ?? shortenId(workflowId), count));
  const users = (facets?.users ?? []).map(({ userId, count }) => counted(userId, userId, count));
  const models = (facets?.models ?? []).map((facet) => counted(facet.model, facet.model, facet.count));
  return (
    <div className="mt-2 grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center">
      <Filter label="Workflow" any="Any workflow" chosen={workflow} options={workflows} onChoose={(value) => onChoose({ workflow: value })} />
      <Filter label="User" any="Any user" chosen={user} options={users} onChoose={(value) => onChoose({ user: value })} />
      <Filter label="Model" any="Any model" chosen={model} options={models} onChoose={(value) => onChoose({ model: value })} />
      <Filter
        label="Rating"
        any="Any rating"
        chosen={rating}
        options={ratings}
        onChoose={(value) => onChoose({ rating: ratings.find((option) => option.value === value)?.value ?? null })}
      />
      <Filter
        label="Period"
        any="Any time"
        chosen={since === null ? period : sinceValue}
        options={since === null ? periods : [...periods, { value: sinceValue, label: "With messages since the time of the link" }]}
        onChoose={(value) => onChoose({ period: periods.find((option) => option.value === value)?.value ?? null, since: value === sinceValue ? since : null })}
      />
      {isFiltered ? (
        <Button variant="ghost" onClick={onClear}>
          Clear
        </Button>
      ) : null}
    </div>
  );
}

function counted(value: string, label: string, count: number): Option {
  return { value, label: `${label} (${formatNumber(count)})` };
}

type FilterProps = { label: string; any: string; chosen: string | null; options: readonly Option[]; onChoose: (value: string | null) => void };
const anyValue = "any";
const toValue = (value: string) => `is:${value}`;

/** What the address names stays chosen, counted or not. */
function Filter({ label, any, chosen, options, onChoose }: FilterProps) {
  const isListed = chosen === null || options.some(({ value }) => value === chosen);
  const listed = isListed ? options : [...options, { value: chosen, label: chosen }];
  return (
    <Select
      label={label}
      value={chosen === null ? anyValue : toValue(chosen)}
      onValueChange={(value) => onChoose(listed.find((option) => toValue(option.value) === value)?.value ?? null)}
      options={[{ value: anyValue, label: any }, ...listed.map((option) => ({ value: toValue(option.value), label: option.label }))]}
      className="min-w-0 sm:max-w-56"
    />
  );
}
