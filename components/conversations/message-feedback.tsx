"use client";

import { MessageSquareText, ThumbsDown, ThumbsUp } from "lucide-react";
import { useState } from "react";
import { FeedbackDialog } from "@/components/conversations/feedback-dialog";
import { useFeedback } from "@/components/conversations/use-feedback";
import { Allowed } from "@/components/layout/allowed";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/lib/cn";
import type { ConversationMessage } from "@/lib/schemas/conversation";

export type MessageFeedbackProps = { organizationSlug: string; sessionId: string; message: ConversationMessage };

/** A second press takes the rating back, and the comment with it. */
export function MessageFeedback({ organizationSlug, sessionId, message }: MessageFeedbackProps) {
  const { messageId, rating, comment } = message;
  const [isCommenting, setCommenting] = useState(false);
  const feedback = useFeedback({ organizationSlug, sessionId, messageId });
  const rate = (value: 1 | -1) => feedback.mutate(rating === value ? { rating: null, comment: null } : { rating: value, comment });

  return (
    <Allowed permission="conversation:write">
      {rating === null ? null : (
        <IconButton label={comment === null ? "Add a comment" : "Change the comment"} size="sm" onClick={() => setCommenting(true)}>
          <MessageSquareText aria-hidden />
        </IconButton>
      )}
      <IconButton label="Good answer" size="sm" aria-pressed={rating === 1} onClick={() => rate(1)} className={cn(rating === 1 && "[&_svg]:text-success-ink")}>
        <ThumbsUp aria-hidden className={cn(rating === 1 && "fill-current")} />
      </IconButton>
      <IconButton label="Bad answer" size="sm" aria-pressed={rating === -1} onClick={() => rate(-1)} className={cn(rating === -1 && "[&_svg]:text-danger-ink")}>
        <ThumbsDown aria-hidden className={cn(rating === -1 && "fill-current")} />
      </IconButton>
      {isCommenting ? (
        <FeedbackDialog
          comment={comment}
          onClose={() => setCommenting(false)}
          onSave={(next) => {
            feedback.mutate({ rating, comment: next });
            setCommenting(false);
          }}
        />
      ) : null}
    </Allowed>
  );
}
