import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getJson, postFile } from "@/lib/queries/api-client";
import type { Workflow, WorkflowFacets, WorkflowPage } from "@/lib/schemas/workflow";
import type { ImportReport } from "@/lib/schemas/workflow-import";

export type WorkflowFilter = { q: string; tag: string[]; isActive: boolean | null; isDeleted: boolean };

export const workflowQueries = {
  all: (organizationSlug: string) => ["workflows", organizationSlug] as const,
  list: (organizationSlug: string, filter: WorkflowFilter) =>
    infiniteQueryOptions({
      queryKey: [...workflowQueries.all(organizationSlug), "list", filter],
      queryFn: ({ pageParam, signal }) =>
        getJson<WorkflowPage>("/workflows", { organizationSlug, query: { ...filter, limit: 100, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  workflow: (organizationSlug: string, workflowId: string) =>
    queryOptions({
      queryKey: [...workflowQueries.all(organizationSlug), "workflow", workflowId],
      queryFn: ({ signal }) => getJson<Workflow>(`/workflows/${workflowId}`, { organizationSlug, signal }),
    }),
  facets: (organizationSlug: string) =>
    queryOptions({
      queryKey: [...workflowQueries.all(organizationSlug), "facets"],
      queryFn: ({ signal }) => getJson<WorkflowFacets>("/workflows/facets", { organizationSlug, signal }),
    }),
};

export function importWorkflowFile({ organizationSlug, file }: { organizationSlug: string; file: File }): Promise<ImportReport> {
  return postFile<ImportReport>("/workflows/import", { organizationSlug, file, name: file.name });
}
