import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { isSearchable, loadKnowledgeParameters } from "@/components/knowledge/knowledge-parameters";
import { KnowledgeView } from "@/components/knowledge/knowledge-view";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { load } from "@/lib/adapters/load";
import { getKnowledgeStatistics, listArticles } from "@/lib/operations/knowledge";
import { search } from "@/lib/operations/search";

export const metadata: Metadata = { title: "Knowledge" };

type KnowledgePageProps = { params: Promise<{ organizationSlug: string }>; searchParams: Promise<SearchParams> };

export default async function KnowledgePage({ params, searchParams }: KnowledgePageProps) {
  const { organizationSlug } = await params;
  const parameters = await loadKnowledgeParameters(searchParams);
  const { q, mode, limit } = parameters;
  const category = parameters.category?.slice(0, 100) || undefined;
  const [statistics, articles, answer] = await Promise.all([
    load(getKnowledgeStatistics, {}, { organizationSlug }),
    q.trim() === "" ? load(listArticles, { category, limit: 100 }, { organizationSlug }) : null,
    isSearchable(q) ? load(search, { q, mode, limit, category, types: ["knowledge"] }, { organizationSlug }) : null,
  ]);
  if (!statistics.ok)
    return (
      <>
        <PageHeader title="Knowledge" />
        <LoadFailure error={statistics.error} />
      </>
    );
  const first = {
    parameters,
    articles: articles?.ok === true ? articles.data : null,
    answer: answer?.ok === true ? answer.data : null,
    failure: [articles, answer].find((loaded) => loaded?.ok === false)?.error ?? null,
  };
  return <KnowledgeView organizationSlug={organizationSlug} initialStatistics={statistics.data} first={first} />;
}
