import { ArticleBodySkeleton } from "@/components/knowledge/article-body-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

const rows = ["w-3/5", "w-2/5", "w-1/2", "w-3/4", "w-1/3"];

export function ResultsSkeleton() {
  return (
    <div role="status" aria-label="Searching" className="grid items-start gap-3 lg:grid-cols-[minmax(0,11fr)_minmax(0,14fr)]">
      <div className="rounded-card border border-line bg-surface">
        {rows.map((width) => (
          <div key={width} className="flex flex-col gap-2.5 border-b border-line px-3.5 py-4 last:border-b-0">
            <Skeleton className={width} />
            <Skeleton className="w-full" />
            <Skeleton className="w-4/5" />
          </div>
        ))}
      </div>
      <div className="min-h-80 rounded-card border border-line bg-surface px-5 py-4 max-lg:hidden">
        <Skeleton className="mt-10 h-5 w-1/2" />
        <ArticleBodySkeleton />
      </div>
    </div>
  );
}
