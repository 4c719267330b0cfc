import { ThreadSkeleton } from "@/components/conversations/thread-skeleton";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";

export default function ConversationLoading() {
  return (
    <>
      <PageHeader title="Conversation" isDetail />
      <Card className="p-5">
        <ThreadSkeleton />
      </Card>
    </>
  );
}
