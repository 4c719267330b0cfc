"use client";

import { MessagesSquare } from "lucide-react";
import { CurlExample } from "@/components/conversations/curl-example";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export type NoConversationsProps = { organizationSlug: string; isFiltered: boolean; onClear: () => void };

export function NoConversations({ organizationSlug, isFiltered, onClear }: NoConversationsProps) {
  if (isFiltered)
    return (
      <EmptyState
        kind="no-match"
        title="No conversation matches"
        text="No message has all of these words, or the filters leave none over."
        action={<Button onClick={onClear}>Clear search and filters</Button>}
      />
    );
  return (
    <EmptyState
      kind="none-yet"
      icon={MessagesSquare}
      title="No conversations yet"
      text="An assistant sends each turn as it happens; the first one makes the session. Try it with a key that may write conversations:"
      action={<CurlExample organizationSlug={organizationSlug} />}
      className="px-4 sm:px-6"
    />
  );
}
