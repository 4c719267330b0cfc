"use client";

import type { ComponentProps } from "react";
import { useFieldControl } from "@/components/ui/field-context";
import { inputClasses } from "@/components/ui/input-classes";
import { cn } from "@/lib/cn";

export type TextareaProps = ComponentProps<"textarea"> & { isMonospaced?: boolean };

export function Textarea({ className, isMonospaced = false, rows = 5, ...props }: TextareaProps) {
  const control = useFieldControl();
  return (
    <textarea
      rows={rows}
      className={cn(inputClasses, "resize-y py-2 leading-relaxed", isMonospaced && "font-mono text-xs", className)}
      {...control}
      {...props}
    />
  );
}
