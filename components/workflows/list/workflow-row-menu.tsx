"use client";

import { Download, Ellipsis, Eye, Pencil, Power, PowerOff, Trash2, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { Allowed } from "@/components/layout/allowed";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { WorkflowRowProps } from "@/components/workflows/list/workflow-row";

export type WorkflowRowMenuProps = Pick<WorkflowRowProps, "organizationSlug" | "workflow" | "actions" | "onEdit" | "onPurge">;

export function WorkflowRowMenu(props: WorkflowRowMenuProps) {
  const { workflow, actions, organizationSlug } = props;
  const router = useRouter();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton label={`Actions for ${workflow.name}`} size="sm" className="relative z-1">
          <Ellipsis aria-hidden />
        </IconButton>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuItem onSelect={() => router.push(`/o/${organizationSlug}/workflows/${workflow.workflowId}`)}>
          <Eye aria-hidden />
          Open
        </DropdownMenuItem>
        {workflow.deletedAt === null ? (
          <Allowed permission="workflow:write">
            <LiveItems {...props} />
          </Allowed>
        ) : null}
        <DropdownMenuItem onSelect={() => actions.download.mutate(workflow)}>
          <Download aria-hidden />
          Export
        </DropdownMenuItem>
        <Allowed permission="workflow:write">
          <DropdownMenuSeparator />
          {workflow.deletedAt === null ? (
            <DropdownMenuItem isDanger onSelect={() => actions.moveToTrash.mutate(workflow)}>
              <Trash2 aria-hidden />
              Move to the trash
            </DropdownMenuItem>
          ) : (
            <TrashItems {...props} />
          )}
        </Allowed>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function LiveItems({ workflow, actions, onEdit }: WorkflowRowMenuProps) {
  const { isActive } = workflow;
  return (
    <>
      <DropdownMenuItem onSelect={() => actions.setActive.mutate({ ...workflow, isActive: !isActive })}>
        {isActive ? <PowerOff aria-hidden /> : <Power aria-hidden />}
        {isActive ? "Deactivate" : "Activate"}
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => onEdit(workflow)}>
        <Pencil aria-hidden />
        Edit details…
      </DropdownMenuItem>
    </>
  );
}

function TrashItems({ workflow, actions, onPurge }: WorkflowRowMenuProps) {
  return (
    <>
      <DropdownMenuItem onSelect={() => actions.restore.mutate(workflow)}>
        <Undo2 aria-hidden />
        Restore
      </DropdownMenuItem>
      <DropdownMenuItem isDanger onSelect={() => onPurge(workflow)}>
        <Trash2 aria-hidden />
        Delete for good…
      </DropdownMenuItem>
    </>
  );
}
