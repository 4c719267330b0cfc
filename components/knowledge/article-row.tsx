import Link from "next/link";
import { EmbeddingTag } from "@/components/knowledge/embedding-tag";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableCell, TableRow } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/format";
import type { ArticleSummary } from "@/lib/schemas/knowledge";

export type ArticleRowProps = { organizationSlug: string; article: ArticleSummary };

const tagsShown = 3;

/** The title's link covers the row. */
export function ArticleRow({ organizationSlug, article }: ArticleRowProps) {
  const { articleId, title, category, tags, status, passageCount, updatedAt } = article;
  const hidden = tags.slice(tagsShown);
  return (
    <TableRow className="relative">
      <TableCell className="max-w-96 min-w-44">
        <Link
          href={`/o/${organizationSlug}/knowledge/${articleId}`}
          prefetch={false}
          data-row={articleId}
          className="font-medium text-ink [overflow-wrap:anywhere] after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2"
        >
          {title}
        </Link>
        {category === null ? null : <span className="block text-xs text-muted md:hidden">{category}</span>}
      </TableCell>
      <TableCell className="whitespace-nowrap text-muted max-md:hidden">{category ?? "—"}</TableCell>
      <TableCell className="max-lg:hidden">
        <span className="flex gap-1">
          {tags.slice(0, tagsShown).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          {hidden.length === 0 ? null : <Tag title={hidden.join(", ")}>+{hidden.length}</Tag>}
        </span>
      </TableCell>
      <TableCell className="text-muted max-md:hidden">{status === "draft" ? <Tag tone="warning">draft</Tag> : "published"}</TableCell>
      <TableCell>
        <EmbeddingTag article={article} />
      </TableCell>
      <TableCell isNumeric className="text-muted max-md:hidden">
        {formatNumber(passageCount)}
      </TableCell>
      <TableCell className="whitespace-nowrap text-muted max-sm:hidden">
        <RelativeTime iso={updatedAt} />
      </TableCell>
    </TableRow>
  );
}
