import type { Metadata } from "next";
import { ArticleEditor } from "@/components/knowledge/article-editor";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { load } from "@/lib/adapters/load";
import { getArticle, getKnowledgeStatistics } from "@/lib/operations/knowledge";

export const metadata: Metadata = { title: "Edit article" };

type EditArticlePageProps = { params: Promise<{ organizationSlug: string; articleId: string }> };

export default async function EditArticlePage({ params }: EditArticlePageProps) {
  const { organizationSlug, articleId } = await params;
  const [article, statistics] = await Promise.all([
    load(getArticle, { articleId }, { organizationSlug }),
    load(getKnowledgeStatistics, {}, { organizationSlug }),
  ]);
  if (article.ok) {
    const categories = statistics.ok ? statistics.data.categories.map(({ category }) => category) : [];
    return <ArticleEditor organizationSlug={organizationSlug} article={article.data} categories={categories} />;
  }
  return (
    <>
      <PageHeader title="Edit article" isDetail />
      <LoadFailure error={article.error} />
    </>
  );
}
