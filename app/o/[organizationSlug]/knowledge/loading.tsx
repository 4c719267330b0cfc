import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

export default function KnowledgeLoading() {
  return (
    <>
      <div className="mb-3.5 flex h-control items-center justify-between gap-4">
        <Skeleton className="h-5 w-64 max-w-full" />
        <Skeleton className="h-control w-52 max-sm:hidden" />
      </div>
      <Skeleton className="h-10 w-full" />
      <div className="mt-2 mb-3 flex gap-2">
        <Skeleton className="h-control w-32" />
        <Skeleton className="h-control w-52" />
      </div>
      <SkeletonRows count={12} label="Loading the articles" />
    </>
  );
}
