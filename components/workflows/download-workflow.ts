import { saveBlob } from "@/components/ui/save-blob";
import { getJson } from "@/lib/queries/api-client";
import type { WorkflowExport } from "@/lib/schemas/workflow";

/** A plain link cannot name the organization in a header, so the file is fetched and handed to the browser. */
export async function downloadWorkflow({ organizationSlug, workflowId, name }: { organizationSlug: string; workflowId: string; name: string }): Promise<void> {
  const workflow = await getJson<WorkflowExport>(`/workflows/${workflowId}/export`, { organizationSlug });
  saveBlob(new Blob([`${JSON.stringify(workflow, null, 2)}\n`], { type: "application/json" }), `${toFileTitle(name)}.json`);
}

function toFileTitle(name: string): string {
  const title = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return title === "" ? "workflow" : title.slice(0, 120);
}
