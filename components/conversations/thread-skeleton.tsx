import { Skeleton } from "@/components/ui/skeleton";

const turns = ["w-1/2", "w-11/12", "w-2/3", "w-4/5"];

export function ThreadSkeleton() {
  return (
    <div role="status" aria-label="Loading the conversation">
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className="mt-3 w-1/3" />
      {turns.map((width) => (
        <div key={width} className="mt-6 flex flex-col gap-2.5">
          <Skeleton className="w-24" />
          <Skeleton className="w-full" />
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  );
}
