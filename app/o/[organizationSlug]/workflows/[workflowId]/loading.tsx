import { Skeleton } from "@/components/ui/skeleton";

export default function WorkflowLoading() {
  return (
    <div role="status" aria-label="Loading the workflow">
      <Skeleton className="mb-3 h-6 w-72" />
      <Skeleton className="mb-4 h-4 w-96 max-w-full" />
      <Skeleton className="mb-3.5 h-9 w-64" />
      <Skeleton className="h-[clamp(400px,calc(100dvh-236px),1400px)] w-full rounded-card" />
    </div>
  );
}
