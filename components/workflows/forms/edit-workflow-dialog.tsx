"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { ChangedMeanwhile } from "@/components/ui/changed-meanwhile";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast";
import { WorkflowFields } from "@/components/workflows/forms/workflow-fields";
import { WorkflowFormDialog } from "@/components/workflows/forms/workflow-form-dialog";
import { updateWorkflowAction } from "@/lib/actions/workflows";
import { isAppError } from "@/lib/errors";
import { messageOf, settle } from "@/lib/queries/settle";
import { workflowQueries } from "@/lib/queries/workflows";
import type { WorkflowSummary } from "@/lib/schemas/workflow";

export type EditWorkflowDialogProps = { organizationSlug: string; workflow: WorkflowSummary; tagSuggestions: readonly string[]; onClose: () => void };

export function EditWorkflowDialog({ organizationSlug, workflow, tagSuggestions, onClose }: EditWorkflowDialogProps) {
  const router = useRouter();
  const client = useQueryClient();
  const switchId = useId();
  const [version, setVersion] = useState(workflow.version);
  const [draft, setDraft] = useState(() => toDraft(workflow));
  const [isActive, setActive] = useState(workflow.isActive);
  const save = useMutation({
    mutationFn: ({ isOverwriting }: { isOverwriting: boolean }) =>
      settle(
        updateWorkflowAction(organizationSlug, {
          ...draft,
          ...(isOverwriting ? {} : { ifVersion: [version] }),
          workflowId: workflow.workflowId,
          folder: draft.folder.trim() === "" ? null : draft.folder,
          isActive,
        }),
      ),
    onSuccess: ({ name, version: saved }) => {
      onClose();
      toast.success(`Saved as version ${saved}`, { description: name });
      router.refresh();
    },
    onSettled: () => client.invalidateQueries({ queryKey: workflowQueries.all(organizationSlug) }),
  });
  const isChangedMeanwhile = isAppError(save.error) && save.error.code === "precondition_failed";

  async function loadTheirs() {
    const mine = { draft, isActive };
    try {
      const theirs = await client.fetchQuery({ ...workflowQueries.workflow(organizationSlug, workflow.workflowId), staleTime: 0 });
      setVersion(theirs.version);
      setDraft(toDraft(theirs));
      setActive(theirs.isActive);
      save.reset();
      const bringBack = () => {
        setDraft(mine.draft);
        setActive(mine.isActive);
      };
      toast("Their version is loaded", { duration: 20_000, action: { label: "Bring mine back", onClick: bringBack } });
    } catch (error) {
      toast.error(messageOf(error));
    }
  }

  return (
    <WorkflowFormDialog
      title="Edit details"
      submitLabel="Save"
      onClose={onClose}
      onSubmit={() => save.mutate({ isOverwriting: false })}
      isPending={save.isPending}
      error={isChangedMeanwhile ? null : save.error}
    >
      {isChangedMeanwhile ? (
        <ChangedMeanwhile
          what="workflow"
          onLoadTheirs={loadTheirs}
          onSaveAnyway={() => save.mutate({ isOverwriting: true })}
          isPending={save.isPending}
          className="mb-3.5"
        />
      ) : null}
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

function toDraft({ name, description, tags, folder }: WorkflowSummary) {
  return { name, description, tags, folder: folder ?? "" };
}
