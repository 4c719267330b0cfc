import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

const bars = ["h-2/5", "h-3/5", "h-1/2", "h-4/5", "h-3/5", "h-2/5", "h-3/4", "h-1/2", "h-3/5", "h-1/3", "h-2/3", "h-1/2"];

export function ChartLoading({ height, label }: { height: number; label: string }) {
  return (
    <div role="status" aria-label={`Loading: ${label}`} style={{ height }} className="flex items-end gap-2 overflow-hidden pb-6">
      {bars.map((size, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change.
        <Skeleton key={index} className={`flex-1 ${size}`} />
      ))}
    </div>
  );
}

export function ChartEmpty({ height, children }: { height: number; children: ReactNode }) {
  return (
    <div style={{ height }} className="grid place-items-center rounded-control border border-dashed border-line px-4 text-center text-sm text-muted">
      <div>{children}</div>
    </div>
  );
}

export type ChartFailureState = { message: string; onRetry: () => void; isRetrying: boolean };

export function ChartFailure({ height, message, onRetry, isRetrying }: ChartFailureState & { height: number }) {
  return (
    <div
      role="status"
      style={{ height }}
      className="flex flex-col items-center justify-center gap-3 rounded-control border border-warning-line bg-warning-soft px-4 text-center text-sm text-warning-ink"
    >
      <TriangleAlert aria-hidden className="size-4" />
      <p className="max-w-md">{message}</p>
      <Button size="sm" onClick={onRetry} isPending={isRetrying}>
        {isRetrying ? null : <RotateCw aria-hidden />}
        Try again
      </Button>
    </div>
  );
}
