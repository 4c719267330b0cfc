import { getJson } from "@/lib/queries/api-client";
import type { WorkflowExport } from "@/lib/schemas/workflow";

/** A plain link cannot name the organization in a header, so the file is fetched and handed to the browser. */
export async function downloadWorkflow({ organizationSlug, workflowId, name }: { organizationSlug: string; workflowId: string; name: string }): Promise<void> {
  const workflow = await getJson<WorkflowExport>(`/workflows/${workflowId}/export`, { organizationSlug });
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(workflow, null, 2)}\n`], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${toFileTitle(name)}.json`;
  link.click();
  // Not at once: Safari starts the download after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function toFileTitle(name: string): string {
  const title = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return title === "" ? "workflow" : title.slice(0, 120);
}
