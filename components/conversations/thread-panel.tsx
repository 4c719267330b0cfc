"use client";

import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { useRef } from "react";
import { conversationHref } from "@/components/conversations/conversation-parameters";
import { MessageList } from "@/components/conversations/message-list";
import { SessionSummary } from "@/components/conversations/session-summary";
import { ThreadSkeleton } from "@/components/conversations/thread-skeleton";
import { titleOf } from "@/components/conversations/title-of";
import { useThread } from "@/components/conversations/use-thread";
import { useTwoPanes } from "@/components/conversations/use-two-panes";
import { LoadFailure } from "@/components/layout/load-failure";
import { ButtonLink } from "@/components/ui/button-link";
import { paneClasses } from "@/components/ui/pane-classes";
import { ScrollBox } from "@/components/ui/scroll-box";
import { cn } from "@/lib/cn";

export type ThreadPanelProps = { organizationSlug: string; sessionId: string; q: string; matchId: string | null };

/** The selected session beside the list. A narrow screen has its page instead. */
export function ThreadPanel({ organizationSlug, sessionId, q, matchId }: ThreadPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const thread = useThread({ organizationSlug, sessionId, isEnabled: useTwoPanes() });
  const { session, query, failure } = thread;
  const href = conversationHref({ organizationSlug, sessionId, q, messageId: matchId });
  const title = session === null ? "Conversation" : titleOf(session);

  return (
    <ScrollBox ref={panel} aria-label={title} className={cn(paneClasses, "relative min-h-80 -outline-offset-2 max-lg:hidden")}>
      {session === null ? (
        <div className="p-5">
          {failure === null ? <ThreadSkeleton /> : <LoadFailure error={failure} onRetry={query.refetch} isRetrying={query.isFetching} />}
        </div>
      ) : (
        <>
          <div className="border-b border-line px-5 py-3.5">
            <div className="flex items-start gap-3">
              <h2 className="min-w-0 flex-1 text-lg font-semibold text-ink [overflow-wrap:anywhere]">
                <Link href={href} prefetch={false} className="hover:underline">
                  {title}
                </Link>
              </h2>
              <ButtonLink href={href} prefetch={false}>
                <ExternalLink aria-hidden />
                Open
              </ButtonLink>
            </div>
            <SessionSummary organizationSlug={organizationSlug} session={session} className="mt-1.5" />
            {failure === null ? null : (
              <div className="mt-3">
                <LoadFailure error={failure} onRetry={query.refetch} isRetrying={query.isFetching} />
              </div>
            )}
          </div>
          <MessageList organizationSlug={organizationSlug} sessionId={sessionId} thread={thread} q={q} matchId={matchId} box={panel} />
        </>
      )}
    </ScrollBox>
  );
}
