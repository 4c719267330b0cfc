"use client";

import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import { setMessageFeedbackAction } from "@/lib/actions/conversations";
import { conversationQueries } from "@/lib/queries/conversations";
import { messageOf, settle } from "@/lib/queries/settle";
import type { Conversation, ConversationMessage } from "@/lib/schemas/conversation";

type Feedback = Pick<ConversationMessage, "rating" | "comment">;
type Pages = InfiniteData<Conversation, string | null>;

/** Shown at once and taken back where the server refuses. Presses on one message go to the server in their order. */
export function useFeedback({ organizationSlug, sessionId, messageId }: { organizationSlug: string; sessionId: string; messageId: string }) {
  const client = useQueryClient();
  const { queryKey } = conversationQueries.thread(organizationSlug, sessionId);
  return useMutation({
    scope: { id: `feedback ${sessionId} ${messageId}` },
    mutationFn: (feedback: Feedback) => settle(setMessageFeedbackAction(organizationSlug, { sessionId, messageId, ...feedback })),
    async onMutate(feedback) {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Pages>(queryKey);
      client.setQueryData<Pages>(queryKey, (pages) => pages && withFeedback(pages, messageId, feedback));
      return { before };
    },
    onError(error, _feedback, context) {
      client.setQueryData(queryKey, context?.before);
      toast.error(messageOf(error));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: conversationQueries.lists(organizationSlug) }),
  });
}

/** The session's counts are of its first page. */
function withFeedback({ pages, pageParams }: Pages, messageId: string, { rating, comment }: Feedback): Pages {
  const before = pages.flatMap((page) => page.messages).find((message) => message.messageId === messageId)?.rating ?? null;
  const change = (value: 1 | -1) => Number(rating === value) - Number(before === value);
  return {
    pageParams,
    pages: pages.map((page, index) => ({
      ...page,
      positiveCount: page.positiveCount + (index === 0 ? change(1) : 0),
      negativeCount: page.negativeCount + (index === 0 ? change(-1) : 0),
      messages: page.messages.map((message) => (message.messageId === messageId ? { ...message, rating, comment } : message)),
    })),
  };
}
