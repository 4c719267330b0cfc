import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/queries/api-client";
import { type ConversationFilter, toListInput } from "@/lib/queries/conversation-filter";
import type { Conversation, ConversationFacets, ConversationPage } from "@/lib/schemas/conversation";

export const sessionsPerPage = 50;
export const messagesPerPage = 100;

export const conversationQueries = {
  all: (organizationSlug: string) => ["conversations", organizationSlug] as const,
  lists: (organizationSlug: string) => [...conversationQueries.all(organizationSlug), "list"] as const,
  list: (organizationSlug: string, filter: ConversationFilter) =>
    infiniteQueryOptions({
      queryKey: [...conversationQueries.lists(organizationSlug), filter],
      queryFn: ({ pageParam, signal }) =>
        getJson<ConversationPage>("/conversations", {
          organizationSlug,
          query: { ...toListInput(filter, Date.now()), limit: sessionsPerPage, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  facets: (organizationSlug: string) =>
    queryOptions({
      queryKey: [...conversationQueries.all(organizationSlug), "facets"],
      queryFn: ({ signal }) => getJson<ConversationFacets>("/conversations/facets", { organizationSlug, signal }),
    }),
  /** A session and its messages, page by page; the session of the first page is the one to show. */
  thread: (organizationSlug: string, sessionId: string) =>
    infiniteQueryOptions({
      queryKey: [...conversationQueries.all(organizationSlug), "thread", sessionId],
      queryFn: ({ pageParam, signal }) =>
        getJson<Conversation>(`/conversations/${encodeURIComponent(sessionId)}`, {
          organizationSlug,
          query: { limit: messagesPerPage, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
};
