"use client";

import { useQuery } from "@tanstack/react-query";
import { Tag } from "@/components/ui/tag";
import { plural } from "@/lib/format";
import { knowledgeQueries } from "@/lib/queries/knowledge";
import type { KnowledgeStatistics } from "@/lib/schemas/knowledge";

export type KnowledgeFiguresProps = { organizationSlug: string; initialStatistics: KnowledgeStatistics };

/** "30 articles · 96 passages · all-MiniLM-L6-v2", counting along while passages are embedded. */
export function KnowledgeFigures({ organizationSlug, initialStatistics }: KnowledgeFiguresProps) {
  const { data } = useQuery({ ...knowledgeQueries.statistics(organizationSlug), initialData: initialStatistics });
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>{[plural(data.articles, "article"), plural(data.passages, "passage"), data.model].join(" · ")}</span>
      <span role="status" className="inline-flex gap-1.5">
        {data.pending > 0 ? (
          <Tag tone="info" hasDot>
            {data.pending} pending
          </Tag>
        ) : null}
        {data.failed > 0 ? (
          <Tag tone="danger" hasDot>
            {data.failed} failed
          </Tag>
        ) : null}
      </span>
    </span>
  );
}
