"use client";

import { type ReactNode, useId } from "react";
import { Checkbox, type CheckboxProps } from "@/components/ui/checkbox";

export type CheckboxFieldProps = Omit<CheckboxProps, "id" | "children"> & { label: ReactNode; hint?: ReactNode };

/** A box with its label at the right, and a line that explains it. */
export function CheckboxField({ label, hint, ...props }: CheckboxFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="flex items-start gap-2.5 py-1">
      <Checkbox id={id} aria-describedby={hint === undefined ? undefined : hintId} className="mt-px" {...props} />
      <div className="min-w-0">
        <label htmlFor={id} className="text-sm text-ink">
          {label}
        </label>
        {hint === undefined ? null : (
          <p id={hintId} className="text-xs text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
