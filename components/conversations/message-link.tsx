"use client";

import { Link2 } from "lucide-react";
import { conversationHref } from "@/components/conversations/conversation-parameters";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";

export type MessageLinkProps = { organizationSlug: string; sessionId: string; messageId: string };

export function MessageLink({ organizationSlug, sessionId, messageId }: MessageLinkProps) {
  async function copy() {
    const url = `${window.location.origin}${conversationHref({ organizationSlug, sessionId, messageId })}`;
    // `navigator.clipboard` is absent on plain http with a host other than localhost.
    const isDone = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    if (isDone) toast.success("Link to the message copied");
    else toast.error("The browser did not allow copying.", { description: url });
  }

  return (
    <IconButton
      label="Copy link to this message"
      size="sm"
      onClick={copy}
      className="opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
    >
      <Link2 aria-hidden />
    </IconButton>
  );
}
