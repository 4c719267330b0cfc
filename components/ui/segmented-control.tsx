"use client";

import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

export type Segment<Value extends string> = { value: Value; label: ReactNode };
export type SegmentedControlProps<Value extends string> = {
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: readonly Segment<Value>[];
  className?: string;
};

export function SegmentedControl<Value extends string>({ label, value, onValueChange, options, className }: SegmentedControlProps<Value>) {
  const change = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option !== undefined) onValueChange(option.value);
  };
  return (
    <RadioGroup.Root
      aria-label={label}
      orientation="horizontal"
      value={value}
      onValueChange={change}
      className={cn("inline-flex h-control w-fit max-w-full items-stretch rounded-control border border-control bg-surface", className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="inline-flex items-center gap-1.5 px-2.5 text-sm whitespace-nowrap text-muted transition-colors first:rounded-l-[7px] last:rounded-r-[7px] hover:text-ink data-[state=checked]:bg-hover data-[state=checked]:font-medium data-[state=checked]:text-ink [&_svg]:size-3.5"
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
