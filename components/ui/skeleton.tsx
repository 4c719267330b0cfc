import { cn } from "@/lib/cn";

export type SkeletonProps = { className?: string };
export type SkeletonRowsProps = { count?: number; label?: string };

export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden className={cn("block h-3 animate-pulse rounded-tag bg-pressed", className)} />;
}

const widths = ["w-3/5", "w-2/5", "w-1/2", "w-4/5", "w-1/3"];

/** The box of a table that is still loading: same border, same rows. */
export function SkeletonRows({ count = 8, label = "Loading" }: SkeletonRowsProps) {
  const rows = Array.from({ length: count }, (_, index) => ({ key: `row-${index}`, width: widths[index % widths.length] }));
  return (
    <div role="status" aria-label={label} className="overflow-hidden rounded-card border border-line bg-surface">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid h-row grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)] items-center gap-6 border-b border-line px-3 last:border-b-0"
        >
          <Skeleton className={row.width} />
          <Skeleton className="w-3/5" />
          <Skeleton className="w-2/5" />
        </div>
      ))}
    </div>
  );
}
