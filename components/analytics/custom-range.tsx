"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { TimeRange } from "@/lib/format/time-range";
import { fromLocalInput, toLocalInput } from "@/lib/format/zoned-time";

export type CustomRangeProps = { range: TimeRange; onChange: (range: { from: Date; to: Date }) => void };

/** Both times by the clock of the range's zone. */
export function CustomRange({ range, onChange }: CustomRangeProps) {
  const { timeZone } = range;
  const [from, setFrom] = useState(toLocalInput(Date.parse(range.from), timeZone));
  const [to, setTo] = useState(toLocalInput(Date.parse(range.to), timeZone));
  const errorId = useId();
  const [start, end] = [fromLocalInput(from, timeZone), fromLocalInput(to, timeZone)];
  const error = start === null || end === null ? "Both times are needed." : start >= end ? "The end must be after the start." : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (error === null && start !== null && end !== null) onChange({ from: new Date(start), to: new Date(end) });
  };
  const field = { type: "datetime-local", step: 60, "aria-invalid": error !== null || undefined, "aria-describedby": errorId } as const;
  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <Input aria-label={`From, ${timeZone}`} {...field} value={from} onChange={(event) => setFrom(event.target.value)} className="w-auto" />
      <span className="text-muted">to</span>
      <Input aria-label={`To, ${timeZone}`} {...field} value={to} onChange={(event) => setTo(event.target.value)} className="w-auto" />
      <Button type="submit" disabled={error !== null}>
        Show
      </Button>
      <span id={errorId} role="status" className="text-xs text-danger-ink">
        {error}
      </span>
    </form>
  );
}
