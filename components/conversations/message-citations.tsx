import { BookOpen } from "lucide-react";
import Link from "next/link";
import { toCitations } from "@/components/conversations/to-citations";

export type MessageCitationsProps = { organizationSlug: string; metadata: Record<string, unknown> };

const linkClasses = "text-accent-ink underline underline-offset-2";

export function MessageCitations({ organizationSlug, metadata }: MessageCitationsProps) {
  const citations = toCitations(metadata);
  if (citations.length === 0) return null;
  return (
    <div className="mt-2 flex items-start gap-2 text-xs text-muted">
      <BookOpen aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <ol aria-label="Sources" className="flex min-w-0 list-inside list-decimal flex-wrap gap-x-3 gap-y-0.5 [overflow-wrap:anywhere]">
        {citations.map(({ title, articleId, url }) => (
          <li key={`${articleId} ${url} ${title}`}>
            {articleId !== null ? (
              <Link href={`/o/${organizationSlug}/knowledge/${articleId}`} prefetch={false} className={linkClasses}>
                {title}
              </Link>
            ) : url !== null ? (
              <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={linkClasses}>
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
