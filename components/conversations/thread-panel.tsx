"use client";

import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { useRef } from "react";
import { conversationHref } from "@/components/conversations/conversation-parameters";
import { MessageList } from "@/components/conversations/message-list";
import { SessionFigures } from "@/components/conversations/session-figures";
import { SessionOrigin } from "@/components/conversations/session-origin";
import { ThreadSkeleton } from "@/components/conversations/thread-skeleton";
import { titleOf } from "@/components/conversations/title-of";
import { useThread } from "@/components/conversations/use-thread";
import { useTwoPanes } from "@/components/conversations/use-two-panes";
import { LoadFailure } from "@/components/layout/load-failure";
import { ButtonLink } from "@/components/ui/button-link";
import { paneClasses } from "@/components/ui/pane-classes";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";

export type ThreadPanelProps = { organizationSlug: string; sessionId: string; q: string };

/** The selected session beside the list. A narrow screen has its page instead. */
export function ThreadPanel({ organizationSlug, sessionId, q }: ThreadPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const thread = useThread({ organizationSlug, sessionId, isEnabled: useTwoPanes() });
  const { session, query, failure } = thread;
  const href = conversationHref(organizationSlug, sessionId, q);
  const title = session === null ? "Conversation" : titleOf(session);

  return (
    <section
      ref={panel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label={title}
      className={cn(paneClasses, "relative min-h-80 -outline-offset-2 max-lg:hidden")}
    >
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
            <div className="mt-1.5 flex flex-col gap-1">
              <SessionOrigin organizationSlug={organizationSlug} session={session} />
              <div className="flex flex-wrap items-center gap-x-2.5 text-xs text-muted">
                <SessionFigures session={session} />
                <span>
                  began <RelativeTime iso={session.startedAt} />
                </span>
              </div>
            </div>
            {failure === null ? null : (
              <div className="mt-3">
                <LoadFailure error={failure} onRetry={query.refetch} isRetrying={query.isFetching} />
              </div>
            )}
          </div>
          <MessageList organizationSlug={organizationSlug} sessionId={sessionId} thread={thread} q={q} box={panel} />
        </>
      )}
    </section>
  );
}
