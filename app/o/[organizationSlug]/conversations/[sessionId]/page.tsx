import type { Metadata } from "next";
import { cache } from "react";
import { ConversationReader } from "@/components/conversations/conversation-reader";
import { titleOf } from "@/components/conversations/title-of";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { load } from "@/lib/adapters/load";
import { getConversation } from "@/lib/operations/conversations";
import { messagesPerPage } from "@/lib/queries/conversations";

type ConversationPageProps = { params: Promise<{ organizationSlug: string; sessionId: string }> };

/** Once for the title and the page. A page's parameters come as the address has them: a colon is `%3A`. */
const loadConversation = cache((organizationSlug: string, sessionId: string) =>
  load(getConversation, { sessionId: sessionId.replaceAll(/%3a/gi, ":"), limit: messagesPerPage }, { organizationSlug }),
);

export async function generateMetadata({ params }: ConversationPageProps): Promise<Metadata> {
  const { organizationSlug, sessionId } = await params;
  const conversation = await loadConversation(organizationSlug, sessionId);
  return { title: conversation.ok ? titleOf(conversation.data) : "Conversation" };
}

export default async function ConversationPage({ params }: ConversationPageProps) {
  const { organizationSlug, sessionId } = await params;
  const conversation = await loadConversation(organizationSlug, sessionId);
  if (conversation.ok) return <ConversationReader organizationSlug={organizationSlug} initial={conversation.data} />;
  return (
    <>
      <PageHeader title="Conversation" isDetail />
      <LoadFailure error={conversation.error} />
    </>
  );
}
