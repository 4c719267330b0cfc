"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "@/components/ui/toast";
import { downloadWorkflow } from "@/components/workflows/download-workflow";
import { changeRows, dropRow, patchRow, rememberLists, workflowLists } from "@/components/workflows/workflow-cache";
import { deleteWorkflowAction, purgeWorkflowAction, restoreWorkflowAction, updateWorkflowAction } from "@/lib/actions/workflows";
import { messageOf, settle } from "@/lib/queries/settle";
import { workflowQueries } from "@/lib/queries/workflows";
import type { WorkflowSummary } from "@/lib/schemas/workflow";

type Target = Pick<WorkflowSummary, "workflowId" | "name" | "isActive">;

/** What can be done to one workflow, the same in a row of the list and on its page. */
export function useWorkflowActions(organizationSlug: string) {
  const client = useQueryClient();
  const router = useRouter();
  const fail = (error: unknown) => toast.error(messageOf(error));
  const refresh = async () => {
    router.refresh();
    await client.invalidateQueries({ queryKey: workflowQueries.all(organizationSlug) });
  };
  const change = async (workflowId: string, rows: Parameters<typeof changeRows>[2]) => {
    await client.cancelQueries(workflowLists(organizationSlug));
    const undo = rememberLists(client, organizationSlug);
    changeRows(client, organizationSlug, rows);
    return { workflowId, undo };
  };

  const setActive = useMutation({
    mutationFn: ({ workflowId, isActive }: Target) => settle(updateWorkflowAction(organizationSlug, { workflowId, isActive })),
    onMutate: ({ workflowId, isActive }) => change(workflowId, patchRow(workflowId, { isActive })),
    onError: (error, _target, before) => {
      before?.undo();
      fail(error);
    },
    onSuccess: ({ workflowId, isActive, version, updatedAt }) => {
      changeRows(client, organizationSlug, patchRow(workflowId, { isActive, version, updatedAt }));
      router.refresh();
      // The row stays where the pointer is: the order of the list is brought up to date when it is next read.
      client.invalidateQueries({ ...workflowLists(organizationSlug), refetchType: "none" });
      client.invalidateQueries(workflowQueries.facets(organizationSlug));
    },
  });

  const restore = useMutation({
    mutationFn: async ({ workflowId, isActive }: Target) => {
      await settle(restoreWorkflowAction(organizationSlug, { workflowId }));
      if (isActive) await settle(updateWorkflowAction(organizationSlug, { workflowId, isActive }));
    },
    onError: fail,
    onSuccess: (_nothing, { name }) => toast.success("Restored", { description: name }),
    onSettled: refresh,
  });

  const moveToTrash = useMutation({
    mutationFn: ({ workflowId }: Target) => settle(deleteWorkflowAction(organizationSlug, { workflowId })),
    onMutate: ({ workflowId }) => change(workflowId, dropRow(workflowId)),
    onError: (error, _target, before) => {
      before?.undo();
      fail(error);
    },
    // A restored workflow is inactive; undoing means to bring back what was, so one that ran runs again.
    onSuccess: (_nothing, target) =>
      toast("Moved to the trash", { description: target.name, action: { label: "Undo", onClick: () => restore.mutate(target) } }),
    onSettled: refresh,
  });

  const purge = useMutation({
    mutationFn: ({ workflowId }: Target) => settle(purgeWorkflowAction(organizationSlug, { workflowId })),
    onError: fail,
    onSuccess: (_nothing, { name }) => toast.success("Deleted for good", { description: name }),
  });

  const download = useMutation({ mutationFn: (target: Target) => downloadWorkflow({ organizationSlug, ...target }), onError: fail });

  return { setActive, restore, moveToTrash, purge, download, refresh };
}

export type WorkflowActions = ReturnType<typeof useWorkflowActions>;
