"use client";

import { Bot, Settings2, UserRound, Wrench } from "lucide-react";
import { MessageCitations } from "@/components/conversations/message-citations";
import { MessageContent } from "@/components/conversations/message-content";
import { MessageFeedback } from "@/components/conversations/message-feedback";
import { MessageFigures } from "@/components/conversations/message-figures";
import { MessageLink } from "@/components/conversations/message-link";
import { ToolMessage } from "@/components/conversations/tool-message";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import type { ConversationMessage } from "@/lib/schemas/conversation";

export type MessageItemProps = {
  organizationSlug: string;
  sessionId: string;
  message: ConversationMessage;
  isLinked: boolean;
  /** Has a word of the search: it is not shortened then. */
  isMatching: boolean;
};

const speakers = {
  user: { label: "User", icon: UserRound },
  assistant: { label: "Assistant", icon: Bot },
  system: { label: "System", icon: Settings2 },
  tool: { label: "Tool", icon: Wrench },
};

export function MessageItem({ organizationSlug, sessionId, message, isLinked, isMatching }: MessageItemProps) {
  const { messageId, messageType, createdAt, metadata } = message;
  const { label, icon: Icon } = speakers[messageType];
  return (
    <li
      id={`message-${messageId}`}
      data-type={messageType}
      className={cn(
        "group scroll-mt-16 border-b border-line px-4 py-3 last:border-b-0 sm:px-5",
        messageType === "user" && "bg-hover/50",
        isLinked && "bg-accent-soft",
      )}
    >
      <div className="flex min-h-6 items-center gap-2 text-xs text-muted">
        <Icon aria-hidden className={cn("size-3.5 shrink-0", messageType === "assistant" && "text-accent-ink")} />
        <span className={cn("font-semibold", messageType === "system" ? "text-muted" : "text-ink")}>{label}</span>
        <RelativeTime iso={createdAt} />
        <span className="ml-auto flex items-center gap-0.5">
          <MessageLink organizationSlug={organizationSlug} sessionId={sessionId} messageId={messageId} />
          {messageType === "assistant" ? <MessageFeedback organizationSlug={organizationSlug} sessionId={sessionId} message={message} /> : null}
        </span>
      </div>
      {messageType === "tool" ? <ToolMessage message={message} isOpen={isMatching} /> : <MessageContent message={message} isWhole={isMatching} />}
      <MessageCitations organizationSlug={organizationSlug} metadata={metadata} />
      <MessageFigures message={message} />
      {message.comment === null ? null : (
        <p className="mt-1.5 border-l-2 border-line pl-2.5 text-xs text-muted [overflow-wrap:anywhere] whitespace-pre-line">
          <span className="font-medium text-ink">Comment: </span>
          {message.comment}
        </p>
      )}
    </li>
  );
}
