import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadConversationParameters, toConversationFilter } from "@/components/conversations/conversation-parameters";
import { ConversationsView } from "@/components/conversations/conversations-view";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { load } from "@/lib/adapters/load";
import { getConversationFacets, listConversations } from "@/lib/operations/conversations";
import { toListInput } from "@/lib/queries/conversation-filter";
import { sessionsPerPage } from "@/lib/queries/conversations";

export const metadata: Metadata = { title: "Conversations" };

type ConversationsPageProps = { params: Promise<{ organizationSlug: string }>; searchParams: Promise<SearchParams> };

export default async function ConversationsPage({ params, searchParams }: ConversationsPageProps) {
  const { organizationSlug } = await params;
  const filter = toConversationFilter(await loadConversationParameters(searchParams));
  const readAt = Date.now();
  const [page, facets] = await Promise.all([
    load(listConversations, { ...toListInput(filter, readAt), limit: sessionsPerPage }, { organizationSlug }),
    load(getConversationFacets, {}, { organizationSlug }),
  ]);
  if (!page.ok)
    return (
      <>
        <PageHeader title="Conversations" />
        <LoadFailure error={page.error} />
      </>
    );
  return <ConversationsView organizationSlug={organizationSlug} first={{ filter, page: page.data, facets: facets.ok ? facets.data : null, readAt }} />;
}
