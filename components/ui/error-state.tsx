"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";

export type ErrorStateProps = {
  title: string;
  text: string;
  /** What support can find the failure by. */
  reference?: string | undefined;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean;
  className?: string;
};

export function ErrorState({ title, text, reference, onRetry, isRetrying = false, className }: ErrorStateProps) {
  return (
    <div role="alert" className={cn("flex flex-col items-center rounded-card border border-danger-line bg-surface px-6 py-12 text-center", className)}>
      <span aria-hidden className="grid size-10 place-items-center rounded-card bg-danger-soft text-danger-ink">
        <CircleAlert className="size-5" strokeWidth={1.75} />
      </span>
      <h2 className="mt-3.5 text-md font-semibold text-ink">{title}</h2>
      <p className="mt-1 max-w-md text-sm text-muted">{text}</p>
      {reference === undefined ? null : <p className="mt-1 font-mono text-xs text-muted">{reference}</p>}
      {onRetry === undefined ? null : (
        <Button className="mt-4" onClick={onRetry} isPending={isRetrying}>
          {isRetrying ? null : <RotateCw aria-hidden />}
          Try again
        </Button>
      )}
    </div>
  );
}
