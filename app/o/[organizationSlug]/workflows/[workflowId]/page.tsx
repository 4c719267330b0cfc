import type { Metadata } from "next";
import { cache } from "react";
import { LoadFailure } from "@/components/layout/load-failure";
import { PageHeader } from "@/components/layout/page-header";
import { WorkflowDetail } from "@/components/workflows/detail/workflow-detail";
import { load } from "@/lib/adapters/load";
import { getWorkflow, getWorkflowFacets } from "@/lib/operations/workflows";

type Params = { params: Promise<{ organizationSlug: string; workflowId: string }> };

/** Once for the title and the page. */
const loadWorkflow = cache((organizationSlug: string, workflowId: string) => load(getWorkflow, { workflowId }, { organizationSlug }));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { organizationSlug, workflowId } = await params;
  const workflow = await loadWorkflow(organizationSlug, workflowId);
  return { title: workflow.ok ? workflow.data.name : "Workflow" };
}

export default async function WorkflowPage({ params }: Params) {
  const { organizationSlug, workflowId } = await params;
  const [workflow, facets] = await Promise.all([loadWorkflow(organizationSlug, workflowId), load(getWorkflowFacets, {}, { organizationSlug })]);
  if (!workflow.ok) {
    return (
      <>
        <PageHeader title="Workflow" />
        <LoadFailure error={workflow.error} />
      </>
    );
  }
  return (
    <WorkflowDetail organizationSlug={organizationSlug} workflow={workflow.data} tagSuggestions={facets.ok ? facets.data.tags.map(({ tag }) => tag) : []} />
  );
}
