import { ThreadSkeleton } from "@/components/conversations/thread-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

const sessions = ["w-3/5", "w-2/5", "w-1/2", "w-3/4", "w-1/3", "w-2/3"];

/** The boxes of the list and the thread. */
export function ConversationsSkeleton() {
  return (
    <div role="status" aria-label="Loading the conversations" className="grid items-start gap-3 lg:grid-cols-[minmax(0,11fr)_minmax(0,14fr)]">
      <div className="rounded-card border border-line bg-surface">
        {sessions.map((width) => (
          <div key={width} className="flex flex-col gap-2.5 border-b border-line px-3.5 py-4 last:border-b-0">
            <Skeleton className={width} />
            <Skeleton className="w-full" />
            <Skeleton className="w-2/5" />
          </div>
        ))}
      </div>
      <div className="min-h-80 rounded-card border border-line bg-surface p-5 max-lg:hidden">
        <ThreadSkeleton />
      </div>
    </div>
  );
}
