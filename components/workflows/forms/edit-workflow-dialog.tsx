"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast";
import { WorkflowFields } from "@/components/workflows/forms/workflow-fields";
import { WorkflowFormDialog } from "@/components/workflows/forms/workflow-form-dialog";
import { updateWorkflowAction } from "@/lib/actions/workflows";
import { settle } from "@/lib/queries/settle";
import { workflowQueries } from "@/lib/queries/workflows";
import type { WorkflowSummary } from "@/lib/schemas/workflow";

export type EditWorkflowDialogProps = { organizationSlug: string; workflow: WorkflowSummary; tagSuggestions: readonly string[]; onClose: () => void };

export function EditWorkflowDialog({ organizationSlug, workflow, tagSuggestions, onClose }: EditWorkflowDialogProps) {
  const router = useRouter();
  const client = useQueryClient();
  const switchId = useId();
  const [draft, setDraft] = useState({ name: workflow.name, description: workflow.description, tags: workflow.tags, folder: workflow.folder ?? "" });
  const [isActive, setActive] = useState(workflow.isActive);
  const save = useMutation({
    mutationFn: () =>
      settle(
        updateWorkflowAction(organizationSlug, {
          ...draft,
          workflowId: workflow.workflowId,
          folder: draft.folder.trim() === "" ? null : draft.folder,
          isActive,
        }),
      ),
    onSuccess: ({ name, version }) => {
      onClose();
      toast.success(`Saved as version ${version}`, { description: name });
      router.refresh();
    },
    onSettled: () => client.invalidateQueries({ queryKey: workflowQueries.all(organizationSlug) }),
  });
  return (
    <WorkflowFormDialog title="Edit details" submitLabel="Save" onClose={onClose} onSubmit={() => save.mutate()} isPending={save.isPending} error={save.error}>
      <WorkflowFields draft={draft} onChange={setDraft} error={save.error} tagSuggestions={tagSuggestions} />
      <div className="mt-4 flex items-center gap-2.5">
        <Switch id={switchId} checked={isActive} onCheckedChange={setActive} />
        <label htmlFor={switchId} className="text-sm">
          Active
        </label>
      </div>
    </WorkflowFormDialog>
  );
}
