"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { askServer } from "@/components/knowledge/ask-server";
import { useForgetKnowledge } from "@/components/knowledge/use-forget-knowledge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { deleteArticleAction } from "@/lib/actions/knowledge";
import { plural } from "@/lib/format";
import { knowledgeQueries } from "@/lib/queries/knowledge";
import type { Article } from "@/lib/schemas/knowledge";

export type DeleteArticleButtonProps = { organizationSlug: string; article: Article };

export function DeleteArticleButton({ organizationSlug, article }: DeleteArticleButtonProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const forget = useForgetKnowledge(organizationSlug);
  const [isOpen, setOpen] = useState(false);
  const { articleId, title, passageCount } = article;

  async function remove(): Promise<boolean> {
    const result = await askServer(deleteArticleAction(organizationSlug, { articleId }));
    if (!result.ok) {
      toast.error(result.error.message);
      return false;
    }
    queryClient.removeQueries({ queryKey: knowledgeQueries.article(organizationSlug, articleId).queryKey });
    toast.success(`“${title}” is deleted`);
    router.push(`/o/${organizationSlug}/knowledge`);
    // Not before the page is left: the article would be asked for once more.
    setTimeout(forget);
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
        description={`The article and its ${plural(passageCount, "passage")} are removed for everybody. This cannot be undone.`}
        confirmLabel="Delete article"
        typedText="delete"
        onConfirm={remove}
      />
    </>
  );
}
