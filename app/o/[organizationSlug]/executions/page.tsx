import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadListSearch, toExecutionFilter } from "@/components/executions/execution-search";
import { ExecutionsView } from "@/components/executions/list/executions-view";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { load } from "@/lib/adapters/load";
import { countExecutions, listExecutions } from "@/lib/operations/executions";
import { toExecutionInput } from "@/lib/queries/execution-filter";

export const metadata: Metadata = { title: "Executions" };

type ExecutionsPageProps = { params: Promise<{ organizationSlug: string }>; searchParams: Promise<SearchParams> };

export default async function ExecutionsPage({ params, searchParams }: ExecutionsPageProps) {
  const { organizationSlug } = await params;
  const filter = toExecutionFilter(await loadListSearch(searchParams));
  const readAt = Date.now();
  const input = toExecutionInput(filter, readAt);
  const [page, count] = await Promise.all([
    load(listExecutions, { ...input, limit: 100 }, { organizationSlug }),
    load(countExecutions, input, { organizationSlug }),
  ]);
  if (!page.ok) {
    return (
      <>
        <PageHeader title="Executions" />
        <LoadFailure error={page.error} />
      </>
    );
  }
  return <ExecutionsView organizationSlug={organizationSlug} first={{ filter, page: page.data, count: count.ok ? count.data : null, readAt }} />;
}
