"use client";

import { UsersRound } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";

export type ChangedMeanwhileProps = {
  /** "article": what was changed. */
  what: string;
  onLoadTheirs: () => void;
  onSaveAnyway: () => void;
  isPending: boolean;
  className?: string;
};

/** Stands above a form whose saving was refused because somebody was faster. What was typed stays where it is. */
export function ChangedMeanwhile({ what, onLoadTheirs, onSaveAnyway, isPending, className }: ChangedMeanwhileProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div
      ref={place}
      role="alert"
      tabIndex={-1}
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-warning-line bg-warning-soft px-3.5 py-2.5 text-warning-ink outline-none",
        className,
      )}
    >
      <UsersRound aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-60 text-sm">
        <strong className="font-semibold">Somebody else changed this {what} meanwhile.</strong> Nothing was saved, and what you typed is still here.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={onLoadTheirs} disabled={isPending}>
          Load theirs
        </Button>
        <Button size="sm" onClick={onSaveAnyway} isPending={isPending}>
          Save mine anyway
        </Button>
      </div>
    </div>
  );
}
