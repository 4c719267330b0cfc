"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { titleOf } from "@/components/conversations/title-of";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { deleteConversationAction } from "@/lib/actions/conversations";
import { plural } from "@/lib/format";
import { conversationQueries } from "@/lib/queries/conversations";
import { messageOf, settle } from "@/lib/queries/settle";
import type { ConversationSession } from "@/lib/schemas/conversation";

export type DeleteConversationButtonProps = { organizationSlug: string; session: ConversationSession };

export function DeleteConversationButton({ organizationSlug, session }: DeleteConversationButtonProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const title = titleOf(session);

  async function remove(): Promise<boolean> {
    try {
      await settle(deleteConversationAction(organizationSlug, { sessionId: session.sessionId }));
    } catch (error) {
      toast.error(messageOf(error));
      return false;
    }
    client.removeQueries({ queryKey: conversationQueries.thread(organizationSlug, session.sessionId).queryKey });
    toast.success("The conversation is deleted", { description: title });
    router.push(`/o/${organizationSlug}/conversations`);
    // Not before the page is left: the thread would be asked for once more.
    setTimeout(() => client.invalidateQueries({ queryKey: conversationQueries.all(organizationSlug) }));
    return true;
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trash2 aria-hidden />
        Delete
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={`Delete “${title}”?`}
        description={`The session and its ${plural(session.messageCount, "message")} are removed for everybody. This cannot be undone.`}
        confirmLabel="Delete conversation"
        typedText="delete"
        onConfirm={remove}
      />
    </>
  );
}
