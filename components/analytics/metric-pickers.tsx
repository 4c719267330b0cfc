"use client";

import { aggregateLabels, type MetricChoice } from "@/components/analytics/metric-choices";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Aggregate } from "@/lib/schemas/analytics";

export type MetricPickersProps = {
  choices: readonly MetricChoice[];
  chosen: { choice: MetricChoice; aggregate: Aggregate; groupBy: string | null };
  onChange: (change: { metric?: string; aggregate?: Aggregate; groupBy?: string | null }) => void;
  /** Where there are more metrics than have been read. */
  onMore?: (() => void) | undefined;
  isLoading: boolean;
};

const noGroup = "(all together)";

export function MetricPickers({ choices, chosen, onChange, onMore, isLoading }: MetricPickersProps) {
  const { choice, aggregate, groupBy } = chosen;
  const groups = [noGroup, ...choice.groups].map((value) => ({ value, label: value }));
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <Select
        label="Metric"
        value={choice.name}
        options={choices.map(({ name }) => ({ value: name, label: name }))}
        onValueChange={(metric) => onChange({ metric, groupBy: null })}
        className="max-w-72 min-w-0"
      />
      <Select
        label="Aggregate"
        value={aggregate}
        options={choice.aggregates.map((value) => ({ value, label: aggregateLabels[value] }))}
        onValueChange={(next) => onChange({ aggregate: next })}
      />
      <Select
        label="Group by"
        value={groupBy ?? noGroup}
        options={groups}
        onValueChange={(next) => onChange({ groupBy: next === noGroup ? null : next })}
        className="max-w-60 min-w-0"
      />
      {onMore === undefined ? null : (
        <Button size="sm" onClick={onMore} isPending={isLoading}>
          More metrics
        </Button>
      )}
    </div>
  );
}
