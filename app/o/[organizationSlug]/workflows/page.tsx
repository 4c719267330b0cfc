import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { WorkflowsView } from "@/components/workflows/list/workflows-view";
import { loadListSearch, toWorkflowFilter } from "@/components/workflows/workflow-search";
import { load } from "@/lib/adapters/load";
import { getWorkflowFacets, listWorkflows } from "@/lib/operations/workflows";

export const metadata: Metadata = { title: "Workflows" };

export default async function WorkflowsPage({ params, searchParams }: { params: Promise<{ organizationSlug: string }>; searchParams: Promise<SearchParams> }) {
  const { organizationSlug } = await params;
  const filter = toWorkflowFilter(await loadListSearch(searchParams));
  const { q, tag, isActive, isDeleted } = filter;
  const [page, facets] = await Promise.all([
    load(listWorkflows, { limit: 100, q, tag, isDeleted, ...(isActive === null ? {} : { isActive }) }, { organizationSlug }),
    load(getWorkflowFacets, {}, { organizationSlug }),
  ]);
  if (!page.ok) {
    return (
      <>
        <PageHeader title="Workflows" />
        <LoadFailure error={page.error} />
      </>
    );
  }
  return <WorkflowsView organizationSlug={organizationSlug} first={{ filter, page: page.data, facets: facets.ok ? facets.data : null, readAt: Date.now() }} />;
}
