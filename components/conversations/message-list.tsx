"use client";

import { type RefObject, useEffect, useRef } from "react";
import { MessageItem } from "@/components/conversations/message-item";
import { toStemPattern, toStems } from "@/components/conversations/search-words";
import { useLinkedMessage } from "@/components/conversations/use-linked-message";
import type { Thread } from "@/components/conversations/use-thread";
import { ListEnd } from "@/components/ui/list-end";
import { textMarkClasses, useTextMarks } from "@/components/ui/use-text-marks";
import { cn } from "@/lib/cn";

/** `box` is what scrolls; the page itself where it is not given. */
export type MessageListProps = { organizationSlug: string; sessionId: string; thread: Thread; q: string; box?: RefObject<HTMLElement | null> };

export function MessageList({ organizationSlug, sessionId, thread, q, box }: MessageListProps) {
  const list = useRef<HTMLOListElement>(null);
  const { query, messages } = thread;
  const pattern = toStemPattern(q);
  const firstMatch = pattern === null ? undefined : messages.find(({ content }) => content.search(pattern) >= 0)?.messageId;
  const linkedId = useLinkedMessage({ list, query, isIgnored: box !== undefined });
  useTextMarks(list, toStems(q), { isStem: true });
  useRevealed({ list, box, messageId: linkedId === null ? firstMatch : undefined });

  return (
    <>
      <ol ref={list} aria-label="Messages" className={textMarkClasses}>
        {messages.map((message) => (
          <MessageItem
            key={message.messageId}
            organizationSlug={organizationSlug}
            sessionId={sessionId}
            message={message}
            isLinked={message.messageId === linkedId}
            isMatching={pattern !== null && message.content.search(pattern) >= 0}
          />
        ))}
      </ol>
      <div className={cn("border-t border-line", query.hasNextPage ? "" : "sr-only")}>
        <ListEnd
          noun="message"
          count={messages.length}
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          hasFailed={query.isFetchNextPageError}
          onMore={query.fetchNextPage}
        />
      </div>
    </>
  );
}

type Revealed = { list: RefObject<HTMLElement | null>; box: RefObject<HTMLElement | null> | undefined; messageId: string | undefined };

/** Opened from a search, the thread stands at the first message with its words, if that lies below the fold. */
function useRevealed({ list, box, messageId }: Revealed): void {
  useEffect(() => {
    const message = messageId === undefined ? null : list.current?.querySelector<HTMLElement>(`#message-${messageId}`);
    if (message === null || message === undefined) return;
    const frame = box?.current;
    if (frame === null || frame === undefined) {
      if (message.getBoundingClientRect().top > window.innerHeight * 0.8) message.scrollIntoView({ block: "start" });
    } else {
      const isBelow = message.offsetTop + Math.min(message.offsetHeight, 120) > frame.clientHeight;
      frame.scrollTop = isBelow ? message.offsetTop - frame.clientHeight / 4 : 0;
    }
  }, [list, box, messageId]);
}
