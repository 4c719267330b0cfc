"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { conversationHref } from "@/components/conversations/conversation-parameters";
import { SessionItem } from "@/components/conversations/session-item";
import type { ConversationView } from "@/components/conversations/use-conversation-parameters";
import type { SessionListState } from "@/components/conversations/use-session-list";
import { hasTwoPanes } from "@/components/conversations/use-two-panes";
import { useListKeys } from "@/components/layout/use-list-keys";
import { ListEnd } from "@/components/ui/list-end";
import { paneClasses } from "@/components/ui/pane-classes";
import { cn } from "@/lib/cn";

export type SessionListProps = { organizationSlug: string; state: SessionListState; view: ConversationView; selectedId: string | null };

export function SessionList({ organizationSlug, state, view, selectedId }: SessionListProps) {
  const router = useRouter();
  const container = useRef<HTMLUListElement>(null);
  const { list, sessions, filter } = state;
  useListKeys({
    container,
    onMove: (sessionId) => (hasTwoPanes() ? view.pass(sessionId) : undefined),
    onOpen: (sessionId) => {
      const messageId = sessions.find((session) => session.sessionId === sessionId)?.match?.messageId;
      router.push(conversationHref({ organizationSlug, sessionId, q: filter.q, messageId }));
    },
  });

  function open(sessionId: string): boolean {
    if (!hasTwoPanes()) return false;
    view.open(sessionId);
    return true;
  }

  return (
    <section aria-label="Sessions" className={cn(paneClasses, list.isPlaceholderData && "opacity-60")} aria-busy={list.isPlaceholderData || undefined}>
      <ul ref={container}>
        {sessions.map((session) => (
          <SessionItem
            key={session.sessionId}
            organizationSlug={organizationSlug}
            session={session}
            q={filter.q}
            isSelected={session.sessionId === selectedId}
            onOpen={open}
          />
        ))}
      </ul>
      <ListEnd noun="conversation" count={sessions.length} list={list} />
    </section>
  );
}
