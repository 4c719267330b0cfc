"use client";

import { type RefObject, useEffect } from "react";
import type { Thread } from "@/components/conversations/use-thread";

export type RevealedMessage = {
  list: RefObject<HTMLElement | null>;
  /** What scrolls; the page itself where it is not given. */
  box: RefObject<HTMLElement | null> | undefined;
  query: Thread["query"];
  messageId: string | null;
};

/** The thread is read on until the message is there, and then stands at it. */
export function useRevealedMessage({ list, box, query, messageId }: RevealedMessage): void {
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const pageCount = query.data?.pages.length ?? 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each page that came it is looked for again
  useEffect(() => {
    if (messageId === null) return;
    const message = list.current?.querySelector<HTMLElement>(`#message-${messageId}`);
    if (message) reveal(message, box?.current ?? null);
    else if (hasNextPage && !isFetching && !isError) fetchNextPage();
  }, [list, box, messageId, pageCount]);
}

/** What is in view already moves nothing. */
function reveal(message: HTMLElement, box: HTMLElement | null): void {
  if (box === null) {
    const { top } = message.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * 0.8) message.scrollIntoView({ block: "start" });
    return;
  }
  const isBelow = message.offsetTop + Math.min(message.offsetHeight, 120) > box.clientHeight;
  box.scrollTop = isBelow ? message.offsetTop - box.clientHeight / 4 : 0;
}
