import { ArticleBodySkeleton } from "@/components/knowledge/article-body-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

export default function ArticleLoading() {
  return (
    <>
      <div className="mb-3.5 flex h-control items-center">
        <Skeleton className="h-5 w-72 max-w-full" />
      </div>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_280px]">
        <div className="min-h-96 rounded-card border border-line bg-surface px-5 py-4">
          <ArticleBodySkeleton />
        </div>
        <div className="rounded-card border border-line bg-surface px-3.5 py-4">
          <Skeleton className="mb-3 w-3/4" />
          <Skeleton className="mb-3 w-1/2" />
          <Skeleton className="w-2/3" />
        </div>
      </div>
    </>
  );
}
