"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type WorkflowDraft, WorkflowFields } from "@/components/workflows/forms/workflow-fields";
import { WorkflowFormDialog } from "@/components/workflows/forms/workflow-form-dialog";
import { createWorkflowAction } from "@/lib/actions/workflows";
import { settle } from "@/lib/queries/settle";
import { workflowQueries } from "@/lib/queries/workflows";

export type NewWorkflowDialogProps = { organizationSlug: string; tagSuggestions: readonly string[]; onClose: () => void };

export function NewWorkflowDialog({ organizationSlug, tagSuggestions, onClose }: NewWorkflowDialogProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [draft, setDraft] = useState<WorkflowDraft>({ name: "", description: "", tags: [], folder: "" });
  const create = useMutation({
    mutationFn: ({ folder, ...rest }: WorkflowDraft) =>
      settle(createWorkflowAction(organizationSlug, { ...rest, folder: folder.trim() === "" ? null : folder })),
    onSuccess: ({ workflowId }) => {
      onClose();
      router.push(`/o/${organizationSlug}/workflows/${workflowId}`);
    },
    onSettled: () => client.invalidateQueries({ queryKey: workflowQueries.all(organizationSlug) }),
  });
  return (
    <WorkflowFormDialog
      title="New workflow"
      submitLabel="Create workflow"
      onClose={onClose}
      onSubmit={() => create.mutate(draft)}
      isPending={create.isPending}
      error={create.error}
    >
      <WorkflowFields draft={draft} onChange={setDraft} error={create.error} tagSuggestions={tagSuggestions} />
    </WorkflowFormDialog>
  );
}
