"use client";

import { CustomDataEditor } from "@/components/executions/list/filters/custom-data-editor";
import type { FilterBarState } from "@/components/executions/list/filters/use-filter-bar";
import { FilterChip } from "@/components/ui/filter-chip";
import type { CustomDataPair } from "@/lib/queries/execution-filter";

export type CustomDataChipsProps = { bar: FilterBarState };

/** One chip per key, and one more while a key is being added. */
export function CustomDataChips({ bar: { filter, open, setSearch, chip, apply } }: CustomDataChipsProps) {
  const pairs = filter.customData;
  const write = (next: CustomDataPair[]) => ({ customData: next.length === 0 ? null : next.map(({ key, value }) => `${key}=${value}`) });
  const without = (key: string) => pairs.filter((pair) => pair.key !== key);
  return (
    <>
      {pairs.map((pair) => (
        <FilterChip
          key={pair.key}
          {...chip(`data ${pair.key}`)}
          label={`${pair.key} is`}
          value={pair.value}
          onClear={() => setSearch(write(without(pair.key)))}
        >
          <CustomDataEditor pair={pair} onApply={(next) => apply(write([...pairs.filter(({ key }) => key !== pair.key && key !== next.key), next]))} />
        </FilterChip>
      ))}
      {open === "data" ? (
        <FilterChip {...chip("data")} label="Custom data" value="…">
          <CustomDataEditor pair={null} onApply={(next) => apply(write([...without(next.key), next]))} />
        </FilterChip>
      ) : null}
    </>
  );
}
