"use client";

import { useQueryState } from "nuqs";
import { conversationParsers } from "@/components/conversations/conversation-parameters";
import { DeleteConversationButton } from "@/components/conversations/delete-conversation-button";
import { MessageList } from "@/components/conversations/message-list";
import { SessionFacts } from "@/components/conversations/session-facts";
import { SessionSummary } from "@/components/conversations/session-summary";
import { titleOf } from "@/components/conversations/title-of";
import { useThread } from "@/components/conversations/use-thread";
import { Allowed } from "@/components/layout/allowed";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import type { Conversation } from "@/lib/schemas/conversation";

export type ConversationReaderProps = { organizationSlug: string; initial: Conversation };

export function ConversationReader({ organizationSlug, initial }: ConversationReaderProps) {
  const { sessionId } = initial;
  const [q] = useQueryState("q", conversationParsers.q);
  const thread = useThread({ organizationSlug, sessionId, initial });
  const session = thread.session ?? initial;
  return (
    <>
      <PageHeader
        isDetail
        title={titleOf(session)}
        actions={
          <Allowed permission="conversation:write">
            <DeleteConversationButton organizationSlug={organizationSlug} session={session} />
          </Allowed>
        }
      />
      {thread.failure === null ? null : (
        <div className="mb-3">
          <LoadFailure error={thread.failure} onRetry={thread.query.refetch} isRetrying={thread.query.isFetching} />
        </div>
      )}
      <SessionSummary organizationSlug={organizationSlug} session={session} className="-mt-1 mb-3 lg:hidden" />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_280px]">
        <Card aria-label="Thread" className="overflow-clip">
          <MessageList organizationSlug={organizationSlug} sessionId={sessionId} thread={thread} q={q} />
        </Card>
        <SessionFacts organizationSlug={organizationSlug} session={session} />
      </div>
    </>
  );
}
