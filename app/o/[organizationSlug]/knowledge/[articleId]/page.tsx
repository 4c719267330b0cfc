import type { Metadata } from "next";
import { ArticleReader } from "@/components/knowledge/article-reader";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { load } from "@/lib/adapters/load";
import { getArticle } from "@/lib/operations/knowledge";

export const metadata: Metadata = { title: "Article" };

type ArticlePageProps = { params: Promise<{ organizationSlug: string; articleId: string }> };

export default async function ArticlePage({ params }: ArticlePageProps) {
  const { organizationSlug, articleId } = await params;
  const article = await load(getArticle, { articleId }, { organizationSlug });
  if (article.ok) return <ArticleReader organizationSlug={organizationSlug} initialArticle={article.data} />;
  return (
    <>
      <PageHeader title="Article" isDetail />
      <LoadFailure error={article.error} />
    </>
  );
}
