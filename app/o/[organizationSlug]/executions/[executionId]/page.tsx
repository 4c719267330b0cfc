import type { Metadata } from "next";
import { cache } from "react";
import { ExecutionDetail } from "@/components/executions/detail/execution-detail";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { load } from "@/lib/adapters/load";
import { getExecution } from "@/lib/operations/executions";

type Params = { params: Promise<{ organizationSlug: string; executionId: string }> };

/** Once for the title and the page. */
const loadExecution = cache((organizationSlug: string, executionId: string) => load(getExecution, { executionId }, { organizationSlug }));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { organizationSlug, executionId } = await params;
  const execution = await loadExecution(organizationSlug, executionId);
  return { title: execution.ok ? execution.data.workflowName : "Execution" };
}

export default async function ExecutionPage({ params }: Params) {
  const { organizationSlug, executionId } = await params;
  const execution = await loadExecution(organizationSlug, executionId);
  if (execution.ok) return <ExecutionDetail key={executionId} organizationSlug={organizationSlug} initialExecution={execution.data} readAt={Date.now()} />;
  return (
    <>
      <PageHeader title="Execution" isDetail />
      <LoadFailure error={execution.error} />
    </>
  );
}
