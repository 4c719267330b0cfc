"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { cn } from "@/lib/cn";

export type FilterChipProps = {
  /** "Status is": with the value it makes a sentence. */
  label: string;
  value: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Absent where nothing is set. */
  onClear?: (() => void) | undefined;
  /** What changes the value. */
  children: ReactNode;
};

/** One filter in words: a press opens its editor, the cross takes it away. */
export function FilterChip({ label, value, isOpen, onOpenChange, onClear, children }: FilterChipProps) {
  return (
    <span className="inline-flex h-control max-w-full items-stretch rounded-control border border-control bg-surface text-sm">
      <Popover open={isOpen} onOpenChange={onOpenChange}>
        <PopoverTrigger
          className={cn(
            "inline-flex min-w-0 items-center gap-1.5 rounded-[7px] pl-2.5 text-muted hover:bg-hover aria-expanded:bg-hover",
            onClear === undefined ? "pr-2.5" : "pr-1",
          )}
        >
          <span className="shrink-0">{label}</span>
          <span className="max-w-56 truncate font-medium text-ink">{value}</span>
        </PopoverTrigger>
        <PopoverContent label={label}>{children}</PopoverContent>
      </Popover>
      {onClear === undefined ? null : (
        <button
          type="button"
          aria-label={`Remove the filter ${label} ${value}`}
          onClick={onClear}
          className="grid w-6 shrink-0 place-items-center rounded-[7px] text-muted hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}
