import type { Metadata } from "next";
import { ArticleEditor } from "@/components/knowledge/article-editor";
import { load } from "@/lib/adapters/load";
import { getKnowledgeStatistics } from "@/lib/operations/knowledge";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage({ params }: { params: Promise<{ organizationSlug: string }> }) {
  const { organizationSlug } = await params;
  const statistics = await load(getKnowledgeStatistics, {}, { organizationSlug });
  // Only the suggestions come from the store: what is written meanwhile is not lost with it.
  const categories = statistics.ok ? statistics.data.categories.map(({ category }) => category) : [];
  return <ArticleEditor organizationSlug={organizationSlug} article={null} categories={categories} />;
}
