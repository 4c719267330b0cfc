import { Skeleton } from "@/components/ui/skeleton";

export function EditorSkeleton() {
  return (
    <div role="status" aria-label="Loading the editor">
      <div className="mb-3.5 flex h-control items-center">
        <Skeleton className="h-5 w-56 max-w-full" />
      </div>
      <div className="mb-3.5 grid gap-3.5 rounded-card border border-line bg-surface p-3.5 sm:grid-cols-2 lg:grid-cols-4">
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-full" />
      </div>
      <div className="grid gap-3 lg:grid-cols-2">
        <Skeleton className="h-[calc(100dvh-310px)] min-h-80 w-full" />
        <Skeleton className="h-[calc(100dvh-310px)] min-h-80 w-full max-lg:hidden" />
      </div>
    </div>
  );
}
