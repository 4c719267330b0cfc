import { ConversationsSkeleton } from "@/components/conversations/conversations-skeleton";
import { PageHeader } from "@/components/layout/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function ConversationsLoading() {
  return (
    <>
      <PageHeader title="Conversations" />
      <Skeleton className="h-10 w-full" />
      <div className="mt-2 mb-3 flex gap-2">
        <Skeleton className="h-control w-32" />
        <Skeleton className="h-control w-28" />
        <Skeleton className="h-control w-28" />
      </div>
      <ConversationsSkeleton />
    </>
  );
}
