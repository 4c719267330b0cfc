"use client";

import Link from "next/link";
import type { MouseEvent } from "react";
import { conversationHref } from "@/components/conversations/conversation-parameters";
import { toStemPattern } from "@/components/conversations/search-words";
import { SessionFigures } from "@/components/conversations/session-figures";
import { SessionOrigin } from "@/components/conversations/session-origin";
import { titleOf } from "@/components/conversations/title-of";
import { toPreview } from "@/components/conversations/to-preview";
import { HighlightedText } from "@/components/ui/highlighted-text";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import type { ListedConversation } from "@/lib/schemas/conversation";

export type SessionItemProps = {
  organizationSlug: string;
  session: ListedConversation;
  q: string;
  isSelected: boolean;
  /** True where the session is shown beside the list, so that its page is not gone to. */
  onOpen: (sessionId: string) => boolean;
};

/** The title's link covers the item; the workflow's lies above it. */
export function SessionItem({ organizationSlug, session, q, isSelected, onOpen }: SessionItemProps) {
  const { sessionId, lastMessage, lastMessageAt, match } = session;

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (onOpen(sessionId)) event.preventDefault();
  }

  return (
    <li className={cn("relative border-b border-line px-3.5 py-2.5 transition-colors last:border-b-0", isSelected ? "lg:bg-accent-soft" : "hover:bg-hover/60")}>
      <div className="flex items-baseline gap-3">
        <Link
          href={conversationHref({ organizationSlug, sessionId, q, messageId: match?.messageId })}
          prefetch={false}
          onClick={open}
          data-row={sessionId}
          aria-current={isSelected || undefined}
          className="line-clamp-2 min-w-0 flex-1 font-semibold text-ink [overflow-wrap:anywhere] after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2"
        >
          <Marked text={titleOf(session)} q={q} />
        </Link>
        <span className="shrink-0 text-xs text-muted">
          <RelativeTime iso={lastMessageAt} className="relative z-1" />
        </span>
      </div>
      <p className="mt-0.5 mb-1.5 line-clamp-2 text-muted [overflow-wrap:anywhere]">
        <Marked text={match?.text ?? toPreview(lastMessage)} q={q} />
      </p>
      <div className="flex flex-col gap-1">
        <SessionOrigin organizationSlug={organizationSlug} session={session} tagClassName={cn(isSelected && "lg:bg-pressed")} />
        <SessionFigures session={session} />
      </div>
    </li>
  );
}

function Marked({ text, q }: { text: string; q: string }) {
  const pattern = toStemPattern(q);
  if (pattern === null) return text;
  return <HighlightedText text={text} highlights={[...text.matchAll(pattern)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))} />;
}
