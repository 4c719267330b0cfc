import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default function ExecutionLoading() {
  return (
    <div role="status" aria-label="Loading the run">
      <Skeleton className="mb-3 h-6 w-72" />
      <Skeleton className="mb-4 h-4 w-96 max-w-full" />
      <Skeleton className="mb-3.5 h-9 w-64" />
      <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,3fr)_minmax(320px,2fr)]">
        <SkeletonRows count={7} label="Loading the timeline" />
        <Skeleton className="h-72 w-full rounded-card" />
      </div>
    </div>
  );
}
