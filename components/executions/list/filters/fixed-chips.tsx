"use client";

import { ExecutionStatus } from "@/components/executions/execution-status";
import { ChoiceEditor } from "@/components/executions/list/filters/choice-editor";
import { describeStarted, describeStatus, describeTrigger } from "@/components/executions/list/filters/filter-words";
import { StartedEditor } from "@/components/executions/list/filters/started-editor";
import type { FilterBarState } from "@/components/executions/list/filters/use-filter-bar";
import { FilterChip } from "@/components/ui/filter-chip";
import { useNow } from "@/components/ui/use-now";
import { ExecutionStatus as Status, TriggerType } from "@/lib/schemas/execution";

export type FixedChipsProps = { bar: FilterBarState };

const statusOptions = Status.options.map((value) => ({ value, label: <ExecutionStatus status={value} /> }));
const triggerOptions = TriggerType.options.map((value) => ({ value, label: value }));

/** Always there: what most people narrow by. */
export function FixedChips({ bar }: FixedChipsProps) {
  const { filter, setSearch, chip } = bar;
  const { status, triggerType } = filter;
  return (
    <>
      <FilterChip
        {...chip("status")}
        label="Status is"
        value={describeStatus(filter)}
        onClear={status.length === 0 ? undefined : () => setSearch({ status: null })}
      >
        <ChoiceEditor options={statusOptions} chosen={status} onChange={(chosen) => setSearch({ status: chosen.length === 0 ? null : chosen })} />
      </FilterChip>
      <StartedChip bar={bar} />
      <FilterChip
        {...chip("trigger")}
        label="Trigger is"
        value={describeTrigger(filter)}
        onClear={triggerType.length === 0 ? undefined : () => setSearch({ triggerType: null })}
      >
        <ChoiceEditor options={triggerOptions} chosen={triggerType} onChange={(chosen) => setSearch({ triggerType: chosen.length === 0 ? null : chosen })} />
      </FilterChip>
    </>
  );
}

function StartedChip({ bar: { filter, setSearch, chip, close } }: FixedChipsProps) {
  const now = useNow();
  const zone = now === null ? "UTC" : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isSet = filter.started !== null || filter.startedAfter !== null || filter.startedBefore !== null;
  return (
    <FilterChip
      {...chip("started")}
      label="Started"
      value={describeStarted({ filter, now: now ?? Date.now(), timeZone: zone })}
      onClear={isSet ? () => setSearch({ started: null, startedAfter: null, startedBefore: null }) : undefined}
    >
      <StartedEditor filter={filter} setSearch={setSearch} onDone={close} />
    </FilterChip>
  );
}
