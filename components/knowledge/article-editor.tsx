"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type ArticleDraft, type FieldErrors, isSameDraft, toDraft, toFieldErrors } from "@/components/knowledge/article-draft";
import { ArticleFields } from "@/components/knowledge/article-fields";
import { ContentField } from "@/components/knowledge/content-field";
import { LeaveGuard } from "@/components/knowledge/leave-guard";
import { useForgetKnowledge } from "@/components/knowledge/use-forget-knowledge";
import { useSaveArticle } from "@/components/knowledge/use-save-article";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ChangedMeanwhile } from "@/components/ui/changed-meanwhile";
import { Tag } from "@/components/ui/tag";
import { toast } from "@/components/ui/toast";
import { knowledgeQueries } from "@/lib/queries/knowledge";
import { messageOf } from "@/lib/queries/settle";
import type { Article } from "@/lib/schemas/knowledge";

export type ArticleEditorProps = { organizationSlug: string; article: Article | null; categories: string[] };

const formId = "article-form";

export function ArticleEditor({ organizationSlug, article, categories }: ArticleEditorProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const forget = useForgetKnowledge(organizationSlug);
  /** What the draft is compared with: the article as it was loaded last. */
  const [base, setBase] = useState(article);
  const saveArticle = useSaveArticle(organizationSlug, base);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ArticleDraft>(() => toDraft(article));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isPending, setPending] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [isChangedMeanwhile, setChangedMeanwhile] = useState(false);
  const isDirty = !isSaved && !isSameDraft(draft, toDraft(base));
  const listHref = `/o/${organizationSlug}/knowledge`;
  useSaveKey(form);

  async function save({ isOverwriting = false } = {}) {
    if (isPending) return;
    setPending(true);
    const result = await saveArticle(draft, { isOverwriting });
    setPending(false);
    setChangedMeanwhile(!result.ok && result.error.code === "precondition_failed");
    if (!result.ok) {
      if (result.error.code === "precondition_failed") return;
      const fieldErrors = toFieldErrors(result.error.details);
      setErrors(fieldErrors);
      if (Object.keys(fieldErrors).length === 0) toast.error(result.error.message);
      else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    setSaved(true);
    await forget();
    queryClient.setQueryData(knowledgeQueries.article(organizationSlug, result.data.articleId).queryKey, result.data);
    toast.success(`“${result.data.title}” is saved`);
    router.push(`${listHref}/${result.data.articleId}`);
  }

  async function loadTheirs() {
    if (base === null) return;
    const mine = draft;
    try {
      const theirs = await queryClient.fetchQuery({ ...knowledgeQueries.article(organizationSlug, base.articleId), staleTime: 0 });
      setBase(theirs);
      setDraft(toDraft(theirs));
      setErrors({});
      setChangedMeanwhile(false);
      toast("Their version is loaded", { duration: 20_000, action: { label: "Bring mine back", onClick: () => setDraft(mine) } });
    } catch (error) {
      toast.error(messageOf(error));
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save();
  }

  function change(changes: Partial<ArticleDraft>) {
    setDraft((before) => ({ ...before, ...changes }));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changes))));
  }

  return (
    <>
      <PageHeader
        isDetail
        title={article === null ? "New article" : `Edit “${article.title}”`}
        tags={isDirty ? <Tag>not saved</Tag> : undefined}
        actions={
          <>
            <ButtonLink href={article === null ? listHref : `${listHref}/${article.articleId}`}>Cancel</ButtonLink>
            <Button type="submit" form={formId} variant="primary" isPending={isPending || isSaved}>
              Save
            </Button>
          </>
        }
      />
      <form id={formId} ref={form} onSubmit={submit} noValidate className="flex flex-col gap-3.5">
        {isChangedMeanwhile ? (
          <ChangedMeanwhile what="article" onLoadTheirs={loadTheirs} onSaveAnyway={() => save({ isOverwriting: true })} isPending={isPending} />
        ) : null}
        <ArticleFields draft={draft} errors={errors} categories={categories} onChange={change} />
        <ContentField title={draft.title} content={draft.content} error={errors.content} onChange={(content) => change({ content })} />
      </form>
      <LeaveGuard
        isActive={isDirty}
        title="Leave without saving?"
        description="What you wrote here since the last save is lost."
        confirmLabel="Leave without saving"
      />
    </>
  );
}

function useSaveKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      form.current?.requestSubmit();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [form]);
}
