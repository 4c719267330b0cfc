"use client";

import Link from "next/link";
import type { MouseEvent } from "react";
import { type KnowledgeParameters, serializeKnowledgeParameters } from "@/components/knowledge/knowledge-parameters";
import { toSnippet } from "@/components/knowledge/to-snippet";
import { HighlightedText } from "@/components/ui/highlighted-text";
import { Tag } from "@/components/ui/tag";
import { cn } from "@/lib/cn";
import type { SearchResult } from "@/lib/schemas/search";

export type ResultItemProps = { parameters: KnowledgeParameters; result: SearchResult; isSelected: boolean; onOpen: (articleId: string) => void };

export function ResultItem({ parameters, result, isSelected, onOpen }: ResultItemProps) {
  const snippet = toSnippet(result);

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(result.id);
  }

  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        href={serializeKnowledgeParameters("", { ...parameters, article: result.id })}
        prefetch={false}
        onClick={open}
        data-row={result.id}
        aria-current={isSelected || undefined}
        className={cn("block px-3.5 py-2.5 -outline-offset-2 transition-colors", isSelected ? "lg:bg-accent-soft" : "hover:bg-hover/60")}
      >
        <span className="flex items-start gap-3">
          <span className="min-w-0 flex-1 font-semibold text-ink [overflow-wrap:anywhere]">{result.title}</span>
          <Tag tone={isSelected ? "accent" : "neutral"} title={titleOf(result)} className="mt-px tabular-nums">
            <span className="sr-only">Score </span>
            {result.score.toFixed(2)}
          </Tag>
        </span>
        <span className="mt-0.5 line-clamp-2 text-muted [overflow-wrap:anywhere]">
          <HighlightedText text={snippet.text} highlights={snippet.highlights} />
        </span>
        <span className="mt-1 flex items-center gap-2.5 text-xs text-muted">
          {result.category === null ? null : <Tag className={cn(isSelected && "lg:bg-pressed")}>{result.category}</Tag>}
          {result.why.join(" + ")}
        </span>
      </Link>
    </li>
  );
}

function titleOf({ similarity }: SearchResult): string {
  const base = "Rank among these results: 1.00 is first in every list asked";
  return similarity === null ? base : `${base}\nCosine similarity ${similarity.toFixed(3)}`;
}
