"use client";

import { Check, Minus } from "lucide-react";
import type { ComponentProps } from "react";
import { useFieldControl } from "@/components/ui/field-context";
import { cn } from "@/lib/cn";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { isIndeterminate?: boolean };

/** A native box, so that a form and a list of a thousand rows stay cheap. The label of a bare one is `aria-label`. */
export function Checkbox({ isIndeterminate = false, className, ...props }: CheckboxProps) {
  const control = useFieldControl();
  return (
    <span className={cn("relative inline-flex size-4 shrink-0 align-middle", className)}>
      <input
        type="checkbox"
        ref={(element) => {
          if (element !== null) element.indeterminate = isIndeterminate;
        }}
        className="peer size-4 appearance-none rounded-[4px] border border-field bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50 aria-invalid:border-danger"
        {...control}
        {...props}
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-0.5 hidden size-3 text-white peer-checked:block peer-indeterminate:hidden"
      />
      <Minus aria-hidden strokeWidth={3} className="pointer-events-none absolute inset-0.5 hidden size-3 text-white peer-indeterminate:block" />
    </span>
  );
}
