"use client";

import { type RefObject, useRef } from "react";
import { MessageItem } from "@/components/conversations/message-item";
import { toStemPattern, toStems } from "@/components/conversations/search-words";
import { useMessageHash } from "@/components/conversations/use-message-hash";
import { useRevealedMessage } from "@/components/conversations/use-revealed-message";
import type { Thread } from "@/components/conversations/use-thread";
import { ListEnd } from "@/components/ui/list-end";
import { textMarkClasses, useTextMarks } from "@/components/ui/use-text-marks";
import { cn } from "@/lib/cn";

export type MessageListProps = {
  organizationSlug: string;
  sessionId: string;
  thread: Thread;
  /** Its words are marked. */
  q: string;
  /** In a pane: where a search found them, and what scrolls. On a page of its own the address says where to begin. */
  matchId?: string | null;
  box?: RefObject<HTMLElement | null>;
};

export function MessageList({ organizationSlug, sessionId, thread, q, matchId = null, box }: MessageListProps) {
  const list = useRef<HTMLOListElement>(null);
  const { query, messages } = thread;
  const pattern = toStemPattern(q);
  const hashId = useMessageHash();
  const linkedId = box === undefined ? hashId : null;
  useTextMarks(list, toStems(q), { isStem: true });
  useRevealedMessage({ list, box, query, messageId: linkedId ?? matchId });

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
        <ListEnd noun="message" count={messages.length} list={query} />
      </div>
    </>
  );
}
