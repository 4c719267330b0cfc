"use client";

import { type RefObject, useEffect, useSyncExternalStore } from "react";
import type { Thread } from "@/components/conversations/use-thread";

type LinkedMessage = { list: RefObject<HTMLElement | null>; query: Thread["query"]; isIgnored: boolean };

function subscribe(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The message that the address names, `#message-12`. It is read on to until it is there, then shown. */
export function useLinkedMessage({ list, query, isIgnored }: LinkedMessage): string | null {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
  const messageId = isIgnored ? null : (/^#message-(\d{1,18})$/.exec(hash)?.[1] ?? null);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const count = query.data?.pages.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each page that came it is looked for again
  useEffect(() => {
    if (messageId === null) return;
    const message = list.current?.querySelector(`#message-${messageId}`);
    if (message) message.scrollIntoView({ block: "start" });
    else if (hasNextPage && !isFetching && !isError) fetchNextPage();
  }, [list, messageId, count, hasNextPage, isFetching, isError, fetchNextPage]);
  return messageId;
}
