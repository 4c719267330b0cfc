"use client";

import { ConversationFilters } from "@/components/conversations/conversation-filters";
import { isFiltered } from "@/components/conversations/conversation-parameters";
import { NoConversations } from "@/components/conversations/no-conversations";
import { SessionList } from "@/components/conversations/session-list";
import { ThreadPanel } from "@/components/conversations/thread-panel";
import { useConversationParameters } from "@/components/conversations/use-conversation-parameters";
import { type FirstSessions, useSessionList } from "@/components/conversations/use-session-list";
import { PageHeader } from "@/components/layout/page-header";
import { QueryFailure } from "@/components/layout/query-failure";
import { SearchInput } from "@/components/ui/search-input";
import { plural } from "@/lib/format";

export type ConversationsViewProps = { organizationSlug: string; first: FirstSessions };

export function ConversationsView({ organizationSlug, first }: ConversationsViewProps) {
  const view = useConversationParameters();
  const { parameters } = view;
  const state = useSessionList({ organizationSlug, parameters, first });
  const { list, sessions, failure, facets, filter } = state;
  const selectedId = parameters.session ?? sessions[0]?.sessionId ?? null;
  const matchId = sessions.find(({ sessionId }) => sessionId === selectedId)?.match?.messageId ?? null;
  const hasFilter = isFiltered(filter);
  const isEmpty = list.isSuccess && sessions.length === 0;

  return (
    <>
      <PageHeader title="Conversations" meta={facets === null ? undefined : plural(facets.total, "conversation")} />
      <SearchInput
        label="Search conversations"
        size="lg"
        placeholder="Words of any message, or of the title"
        maxLength={200}
        value={parameters.q}
        onChange={(event) => view.type(event.target.value)}
        isPending={state.isPending}
      />
      <ConversationFilters parameters={parameters} facets={facets} isFiltered={hasFilter} onChoose={view.choose} onClear={view.clear} />
      <div className="mt-3">
        {failure === null ? null : (
          <QueryFailure
            title="The conversations could not be shown"
            error={failure}
            onRetry={() => list.refetch()}
            isRetrying={list.isFetching}
            hasOldData={sessions.length > 0}
          />
        )}
        {isEmpty ? <NoConversations organizationSlug={organizationSlug} isFiltered={hasFilter} onClear={view.clear} /> : null}
        {sessions.length > 0 && selectedId !== null ? (
          <div className="grid items-start gap-3 lg:-mb-5 lg:grid-cols-[minmax(0,11fr)_minmax(0,14fr)]">
            <SessionList organizationSlug={organizationSlug} state={state} view={view} selectedId={selectedId} />
            <ThreadPanel key={selectedId} organizationSlug={organizationSlug} sessionId={selectedId} q={filter.q} matchId={matchId} />
          </div>
        ) : null}
      </div>
    </>
  );
}
