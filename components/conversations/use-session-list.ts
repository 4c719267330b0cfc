"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type ConversationParameters, toConversationFilter } from "@/components/conversations/conversation-parameters";
import { typingMs } from "@/components/conversations/use-conversation-parameters";
import { useDebounced } from "@/components/layout/use-debounced";
import type { ConversationFilter } from "@/lib/queries/conversation-filter";
import { conversationQueries } from "@/lib/queries/conversations";
import { failureOf, startWith, startWithPage } from "@/lib/queries/first-page";
import type { ConversationFacets, ConversationPage } from "@/lib/schemas/conversation";

/** A store that was away is asked again by itself. */
const healingMs = 5_000;

/** What the server read for the first paint, and when. */
export type FirstSessions = { filter: ConversationFilter; page: ConversationPage; facets: ConversationFacets | null; readAt: number };

export function useSessionList({
  organizationSlug,
  parameters,
  first,
}: {
  organizationSlug: string;
  parameters: ConversationParameters;
  first: FirstSessions;
}) {
  const typed = toConversationFilter(parameters);
  const q = useDebounced(typed.q, typingMs);
  // Emptied or cleared is no typing: the whole list comes at once.
  const filter = { ...typed, q: typed.q === "" ? "" : q };
  const isFirst = JSON.stringify(filter) === JSON.stringify(first.filter);
  const list = useInfiniteQuery({
    ...conversationQueries.list(organizationSlug, filter),
    ...startWithPage(isFirst ? first : null),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.status === "error" ? healingMs : false),
  });
  const facets = useQuery({
    ...conversationQueries.facets(organizationSlug),
    ...startWith(first.facets, first.readAt),
  });
  const sessions = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const failure = failureOf(list);
  return { filter, list, sessions, failure, facets: facets.data ?? null, isPending: list.isPlaceholderData || typed.q !== filter.q };
}

export type SessionListState = ReturnType<typeof useSessionList>;
