import { PageHeader } from "@/components/layout/page-header";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default function WorkflowsLoading() {
  return (
    <>
      <PageHeader title="Workflows" />
      <div className="mb-3.5 flex h-control items-center gap-2">
        <Skeleton className="h-control w-80 rounded-control" />
        <Skeleton className="h-control w-24 rounded-control max-sm:hidden" />
      </div>
      <SkeletonRows count={14} label="Loading the workflows" />
    </>
  );
}
