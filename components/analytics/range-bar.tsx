"use client";

import { type RangeChoice, rangeChoices } from "@/components/analytics/analytics-search";
import { CustomRange } from "@/components/analytics/custom-range";
import type { Analytics } from "@/components/analytics/use-analytics";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { intervalWords, rangeShapes } from "@/lib/format/time-range";

export type RangeBarProps = Analytics & { viewerZone: string };

const choices = rangeChoices.map((value) => ({ value, label: value === "custom" ? "Custom" : rangeShapes[value].label }));

/** What is looked at: the range, the width of a bucket and the zone whose clock counts. */
export function RangeBar({ search, setSearch, range, viewerZone }: RangeBarProps) {
  const zones = [...new Set([viewerZone, "UTC", range.timeZone])].map((value) => ({ value, label: value }));
  const chooseRange = (next: RangeChoice) =>
    // The range on the screen is where a custom one begins.
    setSearch(next === "custom" ? { range: next, from: new Date(range.from), to: new Date(range.to) } : { range: next, from: null, to: null, interval: null });
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <SegmentedControl label="Range" value={search.range} options={choices} onValueChange={chooseRange} />
      <Select
        label="Interval"
        value={range.interval}
        options={range.intervals.map((value) => ({ value, label: intervalWords[value] }))}
        onValueChange={(interval) => setSearch({ interval })}
      />
      <Select
        label="Time zone"
        value={range.timeZone}
        options={zones}
        onValueChange={(timeZone) => setSearch({ timeZone: timeZone === viewerZone ? null : timeZone })}
      />
      {search.range === "custom" ? (
        <CustomRange key={`${range.from} ${range.to} ${range.timeZone}`} range={range} onChange={({ from, to }) => setSearch({ from, to, interval: null })} />
      ) : null}
    </div>
  );
}
