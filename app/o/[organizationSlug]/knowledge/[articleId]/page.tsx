import type { Metadata } from "next";
import { cache } from "react";
import { ArticleReader } from "@/components/knowledge/article-reader";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { load } from "@/lib/adapters/load";
import { getArticle } from "@/lib/operations/knowledge";

type ArticlePageProps = { params: Promise<{ organizationSlug: string; articleId: string }> };

/** Once for the title and the page. */
const loadArticle = cache((organizationSlug: string, articleId: string) => load(getArticle, { articleId }, { organizationSlug }));

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { organizationSlug, articleId } = await params;
  const article = await loadArticle(organizationSlug, articleId);
  return { title: article.ok ? article.data.title : "Article" };
}

export default async function ArticlePage({ params }: ArticlePageProps) {
  const { organizationSlug, articleId } = await params;
  const article = await loadArticle(organizationSlug, articleId);
  if (article.ok) return <ArticleReader organizationSlug={organizationSlug} initialArticle={article.data} />;
  return (
    <>
      <PageHeader title="Article" isDetail />
      <LoadFailure error={article.error} />
    </>
  );
}
