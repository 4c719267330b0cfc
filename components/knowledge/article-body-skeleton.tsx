import { Skeleton } from "@/components/ui/skeleton";

export function ArticleBodySkeleton() {
  return (
    <div role="status" aria-label="Loading the article" className="mt-4 flex flex-col gap-3">
      <Skeleton className="w-11/12" />
      <Skeleton className="w-full" />
      <Skeleton className="w-3/4" />
      <Skeleton className="mt-3 h-20 w-full" />
      <Skeleton className="mt-3 w-10/12" />
      <Skeleton className="w-2/3" />
    </div>
  );
}
