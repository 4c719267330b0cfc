import type { Article } from "@/lib/schemas/knowledge";

export type ArticleDraft = { title: string; content: string; category: string; tags: string[]; status: Article["status"] };
export type FieldErrors = Partial<Record<keyof ArticleDraft, string>>;

export function toDraft(article: Article | null): ArticleDraft {
  if (article === null) return { title: "", content: "", category: "", tags: [], status: "published" };
  const { title, content, category, tags, status } = article;
  return { title, content, category: category ?? "", tags, status };
}

export function isSameDraft(left: ArticleDraft, right: ArticleDraft): boolean {
  return Object.keys(changedFields(left, right)).length === 0;
}

export function changedFields(draft: ArticleDraft, before: ArticleDraft): Partial<ArticleDraft> {
  return {
    ...(draft.title.trim() === before.title ? {} : { title: draft.title }),
    ...(draft.content === before.content ? {} : { content: draft.content }),
    ...(draft.category.trim() === before.category ? {} : { category: draft.category }),
    ...(draft.tags.join("\n") === before.tags.join("\n") ? {} : { tags: draft.tags }),
    ...(draft.status === before.status ? {} : { status: draft.status }),
  };
}

/** `details` name a place such as `tags.2`; the first of a field is shown at it. */
export function toFieldErrors(details: readonly { path: string; message: string }[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of details) {
    const field = path.split(".")[0];
    if (isField(field)) errors[field] ??= `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  }
  return errors;
}

function isField(name: string | undefined): name is keyof ArticleDraft {
  return name === "title" || name === "content" || name === "category" || name === "tags" || name === "status";
}
