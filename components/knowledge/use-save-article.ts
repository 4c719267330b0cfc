"use client";

import { type ArticleDraft, changedFields, toDraft } from "@/components/knowledge/article-draft";
import { askServer } from "@/components/knowledge/ask-server";
import { createArticleAction, updateArticleAction } from "@/lib/actions/knowledge";
import { formatBytes } from "@/lib/format";
import type { Article } from "@/lib/schemas/knowledge";

/** A server action takes 1 MB in all. */
const contentBytesMax = 1_000_000;

/** A new article is created; of one that exists only the changed fields are sent, and refused where somebody was faster, unless told to write over that. */
export function useSaveArticle(organizationSlug: string, article: Article | null) {
  return async (draft: ArticleDraft, { isOverwriting = false }: { isOverwriting?: boolean } = {}) => {
    const bytes = new Blob([draft.content]).size;
    if (bytes > contentBytesMax) return tooLong(bytes);
    if (article === null) return askServer(createArticleAction(organizationSlug, { ...draft, category: toCategory(draft.category) }));
    const { category, ...changes } = changedFields(draft, toDraft(article));
    return askServer(
      updateArticleAction(organizationSlug, {
        articleId: article.articleId,
        ...(isOverwriting ? {} : { ifVersion: [article.version] }),
        ...changes,
        ...(category === undefined ? {} : { category: toCategory(category) }),
      }),
    );
  };
}

function toCategory(text: string): string | null {
  return text.trim() === "" ? null : text;
}

function tooLong(bytes: number) {
  const message = `The article has ${formatBytes(bytes)}: more than the editor can save. Save it as a Markdown file and import that.`;
  return { ok: false as const, error: { code: "payload_too_large" as const, message, details: [{ path: "content", message }] } };
}
