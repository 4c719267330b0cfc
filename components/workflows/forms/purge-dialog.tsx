"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { WorkflowActions } from "@/components/workflows/use-workflow-actions";
import type { WorkflowSummary } from "@/lib/schemas/workflow";

export type PurgeDialogProps = {
  workflow: Pick<WorkflowSummary, "workflowId" | "name" | "isActive">;
  actions: WorkflowActions;
  onClose: () => void;
  onPurged: () => void;
};

/** A long name would be a chore to type and nothing else. */
const typedMax = 40;

export function PurgeDialog({ workflow, actions, onClose, onPurged }: PurgeDialogProps) {
  async function purge(): Promise<boolean> {
    const isDone = await actions.purge.mutateAsync(workflow).then(
      () => true,
      () => false,
    );
    if (isDone) onPurged();
    return isDone;
  }
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="Delete for good"
      description={`“${workflow.name}” and its graph are deleted at once. This cannot be undone: export it first if there is any doubt.`}
      confirmLabel="Delete for good"
      typedText={workflow.name.length <= typedMax && workflow.name === workflow.name.trim() ? workflow.name : "delete"}
      onConfirm={purge}
    />
  );
}
