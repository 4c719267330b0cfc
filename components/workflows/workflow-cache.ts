import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { workflowQueries } from "@/lib/queries/workflows";
import type { WorkflowPage, WorkflowSummary } from "@/lib/schemas/workflow";

type Lists = InfiniteData<WorkflowPage, string | null>;
type Rows = (items: WorkflowSummary[]) => WorkflowSummary[];

export function workflowLists(organizationSlug: string) {
  return { queryKey: [...workflowQueries.all(organizationSlug), "list"] };
}

/** Changes the rows of every list that is in memory, whatever its filter. */
export function changeRows(client: QueryClient, organizationSlug: string, change: Rows): void {
  client.setQueriesData<Lists>(
    workflowLists(organizationSlug),
    (lists) => lists && { ...lists, pages: lists.pages.map((page) => ({ ...page, items: change(page.items) })) },
  );
}

export function patchRow(workflowId: string, patch: Partial<WorkflowSummary>): Rows {
  return (items) => items.map((item) => (item.workflowId === workflowId ? { ...item, ...patch } : item));
}

export function dropRow(workflowId: string): Rows {
  return (items) => items.filter((item) => item.workflowId !== workflowId);
}

/** What lists were before a change that might fail. */
export function rememberLists(client: QueryClient, organizationSlug: string): () => void {
  const before = client.getQueriesData<Lists>(workflowLists(organizationSlug));
  return () => {
    for (const [key, lists] of before) client.setQueryData(key, lists);
  };
}
