"use client";

import { type ReactNode, useId } from "react";
import { FieldContext } from "@/components/ui/field-context";
import { Label } from "@/components/ui/label";
import { cn } from "@/lib/cn";

export type FieldProps = {
  label: string;
  /** One control of `components/ui`: it finds its id, description and invalid state by itself. */
  children: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  isRequired?: boolean;
  isLabelHidden?: boolean;
  className?: string;
};

export function Field({ label, children, hint, error, isRequired = false, isLabelHidden = false, className }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const hasError = error !== undefined && error !== null && error !== "";
  const hasHint = hint !== undefined && hint !== null;
  const describedBy = [hasError ? errorId : "", hasHint ? hintId : ""].filter((part) => part !== "").join(" ");
  return (
    <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
      <Label htmlFor={id} className={isLabelHidden ? "sr-only" : undefined} isRequired={isRequired}>
        {label}
      </Label>
      <FieldContext value={{ id, describedBy: describedBy === "" ? undefined : describedBy, isInvalid: hasError, isRequired }}>{children}</FieldContext>
      {hasError ? (
        <p id={errorId} role="alert" className="text-xs text-danger-ink">
          {error}
        </p>
      ) : null}
      {hasHint ? (
        <p id={hintId} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
