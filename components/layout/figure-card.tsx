import Link from "next/link";
import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";

export type FigureChange = { text: string; isGood: boolean | null; against: string };
export type FigureCardProps = {
  label: string;
  /** Null while it is read. */
  value: ReactNode;
  change?: FigureChange | null;
  detail?: ReactNode;
  /** The records behind the number. */
  href: string;
  linkLabel: string;
};

/** A number, what it was before, and the way to what it counts. */
export function FigureCard({ label, value, change = null, detail, href, linkLabel }: FigureCardProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      title={linkLabel}
      className="block min-w-0 rounded-card border border-line bg-surface px-3.5 pt-3 pb-2.5 transition-colors hover:border-control hover:bg-hover/60"
    >
      <span className="flex items-baseline gap-2 text-xs text-muted">
        <span className="shrink-0">{label}</span>
        <span className="ml-auto min-w-0 truncate tabular-nums">{detail}</span>
      </span>
      <span className="mt-0.5 block h-7 truncate text-2xl font-semibold tracking-tight text-ink tabular-nums">
        {value === null ? <Skeleton className="mt-2 h-4 w-20" /> : value}
      </span>
      <span className="mt-0.5 block min-h-[17px] truncate text-xs text-muted">
        {change === null ? null : (
          <>
            <span className={cn("font-medium", toneOf(change.isGood))}>{change.text}</span> {change.against}
          </>
        )}
      </span>
    </Link>
  );
}

function toneOf(isGood: boolean | null): string {
  if (isGood === null) return "text-ink";
  return isGood ? "text-success-ink" : "text-danger-ink";
}
