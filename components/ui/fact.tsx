import type { ReactNode } from "react";

export type FactProps = { label: string; children: ReactNode };

/** One line of a `dl`: what it is at the left, its value at the right. */
export function Fact({ label, children }: FactProps) {
  return (
    <div className="flex min-h-7 items-start justify-between gap-4 py-1">
      <dt className="shrink-0 text-muted">{label}</dt>
      <dd className="min-w-0 text-right text-ink [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
