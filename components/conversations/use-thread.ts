"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useFailure } from "@/components/layout/use-failure";
import { conversationQueries } from "@/lib/queries/conversations";
import type { Conversation } from "@/lib/schemas/conversation";

export type UseThreadInput = { organizationSlug: string; sessionId: string; initial?: Conversation; isEnabled?: boolean };

/** The session as it was last read, and the messages read so far. */
export function useThread({ organizationSlug, sessionId, initial, isEnabled = true }: UseThreadInput) {
  const query = useInfiniteQuery({
    ...conversationQueries.thread(organizationSlug, sessionId),
    ...(initial === undefined ? {} : { initialData: { pages: [initial], pageParams: [null] } }),
    enabled: isEnabled,
  });
  const failure = useFailure(query);
  const messages = query.data?.pages.flatMap((page) => page.messages) ?? [];
  return { query, session: query.data?.pages[0] ?? null, messages, failure };
}

export type Thread = ReturnType<typeof useThread>;
