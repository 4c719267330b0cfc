import { PageHeader } from "@/components/layout/page-header";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default function ExecutionsLoading() {
  return (
    <>
      <PageHeader title="Executions" />
      <div className="mb-3 flex h-control items-center gap-2">
        <Skeleton className="h-control w-28 rounded-control" />
        <Skeleton className="h-control w-32 rounded-control max-sm:hidden" />
        <Skeleton className="h-control w-28 rounded-control max-sm:hidden" />
        <Skeleton className="ml-auto h-control w-80 rounded-control" />
      </div>
      <Skeleton className="mb-2.5 h-5 w-48" />
      <SkeletonRows count={16} label="Loading the executions" />
    </>
  );
}
