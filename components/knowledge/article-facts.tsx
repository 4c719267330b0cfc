import { EmbeddingTag } from "@/components/knowledge/embedding-tag";
import { Card } from "@/components/ui/card";
import { Fact } from "@/components/ui/fact";
import { RelativeTime } from "@/components/ui/relative-time";
import { ShortId } from "@/components/ui/short-id";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/format";
import type { Article } from "@/lib/schemas/knowledge";

export type ArticleFactsProps = { article: Article };

export function ArticleFacts({ article }: ArticleFactsProps) {
  return (
    <Card aria-label="About the article" className="px-3.5 py-2.5">
      <dl className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-1">
        <Fact label="Category">{article.category ?? "—"}</Fact>
        <Fact label="Tags">
          {article.tags.length === 0 ? "—" : null}
          <span className="flex flex-wrap justify-end gap-1">
            {article.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
        </Fact>
        <Fact label="Status">{article.status === "draft" ? "Draft, not found by search" : "Published"}</Fact>
        <Fact label="Embedding">
          <EmbeddingTag article={article} />
        </Fact>
        {article.embeddingError === null ? null : (
          <Fact label="Reason">
            <span className="text-danger-ink">{article.embeddingError}</span>
          </Fact>
        )}
        <Fact label="Passages">
          <span className="tabular-nums">{formatNumber(article.passageCount)}</span>
        </Fact>
        <Fact label="Source">{article.source ?? "Written here"}</Fact>
        <Fact label="Updated">
          <RelativeTime iso={article.updatedAt} />
        </Fact>
        <Fact label="Created">
          <RelativeTime iso={article.createdAt} />
        </Fact>
        <Fact label="Id">
          <ShortId id={article.articleId} />
        </Fact>
      </dl>
    </Card>
  );
}
