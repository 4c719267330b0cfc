"use client";

import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { ArticleBody } from "@/components/knowledge/article-body";
import { ArticleFacts } from "@/components/knowledge/article-facts";
import { ArticlePassageList } from "@/components/knowledge/article-passage-list";
import { DeleteArticleButton } from "@/components/knowledge/delete-article-button";
import { EmbeddingTag } from "@/components/knowledge/embedding-tag";
import { Allowed } from "@/components/layout/allowed";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { Tab, TabPanel, Tabs, TabsList } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/format";
import { knowledgeQueries } from "@/lib/queries/knowledge";
import type { Article } from "@/lib/schemas/knowledge";

export type ArticleReaderProps = { organizationSlug: string; initialArticle: Article };

const views = ["article", "passages"] as const;
const viewParser = parseAsStringLiteral(views).withDefault("article").withOptions({ history: "push" });

export function ArticleReader({ organizationSlug, initialArticle }: ArticleReaderProps) {
  const { articleId } = initialArticle;
  const {
    data: article,
    failureReason,
    refetch,
    isFetching,
  } = useQuery({ ...knowledgeQueries.article(organizationSlug, articleId), initialData: initialArticle });
  const [view, setView] = useQueryState("view", viewParser);

  return (
    <>
      <PageHeader
        isDetail
        title={article.title}
        tags={
          <>
            {article.status === "draft" ? <Tag tone="warning">draft</Tag> : null}
            {article.embeddingStatus === "ready" ? null : <EmbeddingTag article={article} />}
          </>
        }
        actions={
          <Allowed permission="knowledge:write">
            <ButtonLink href={`/o/${organizationSlug}/knowledge/${articleId}/edit`}>
              <Pencil aria-hidden />
              Edit
            </ButtonLink>
            <DeleteArticleButton organizationSlug={organizationSlug} article={article} />
          </Allowed>
        }
      />
      {failureReason === null ? null : (
        <div className="mb-3">
          <LoadFailure error={failureReason} onRetry={refetch} isRetrying={isFetching} />
        </div>
      )}
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_280px]">
        <Tabs
          value={view}
          onValueChange={(next) => setView(views.find((candidate) => candidate === next) ?? null)}
          className="min-w-0 rounded-card border border-line bg-surface"
        >
          <TabsList label="Views of the article" className="px-2 sm:px-3">
            <Tab value="article">Article</Tab>
            <Tab value="passages">
              Passages <span className="text-xs font-normal text-muted tabular-nums">{formatNumber(article.passageCount)}</span>
            </Tab>
          </TabsList>
          <TabPanel value="article" className="max-w-[84ch] px-4 py-4 sm:px-5">
            <ArticleBody title={article.title} content={article.content} />
          </TabPanel>
          <TabPanel value="passages" className="px-4 py-4 sm:px-5">
            <ArticlePassageList organizationSlug={organizationSlug} article={article} />
          </TabPanel>
        </Tabs>
        <ArticleFacts article={article} />
      </div>
    </>
  );
}
