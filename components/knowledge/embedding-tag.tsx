"use client";

import { Tag } from "@/components/ui/tag";
import { Tooltip } from "@/components/ui/tooltip";
import type { ArticleSummary } from "@/lib/schemas/knowledge";

export type EmbeddingTagProps = { article: Pick<ArticleSummary, "embeddingStatus" | "embeddingError"> };

const looks = {
  pending: { tone: "info", text: "Found by words already, and by meaning as soon as its passages are embedded." },
  ready: { tone: "success", text: "Found by words and by meaning." },
  failed: { tone: "danger", text: "Found by words only. It is tried again when the text changes." },
} as const;

/** Whether an article is found by meaning yet; the reason is a hover or a focus away. */
export function EmbeddingTag({ article }: EmbeddingTagProps) {
  const { tone, text } = looks[article.embeddingStatus];
  const tag = (
    <Tag tone={tone} hasDot>
      {article.embeddingStatus}
    </Tag>
  );
  if (article.embeddingStatus === "ready") return tag;
  return (
    <Tooltip
      content={
        <>
          {article.embeddingError === null ? null : <span className="block font-medium">{article.embeddingError}</span>}
          {text}
        </>
      }
    >
      <button
        type="button"
        aria-label={`Embedding ${article.embeddingStatus}: ${article.embeddingError ?? text}`}
        className="relative z-1 inline-flex cursor-help rounded-tag"
      >
        {tag}
      </button>
    </Tooltip>
  );
}
