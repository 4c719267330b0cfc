"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleStop, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { isUnderWay } from "@/components/executions/execution-status";
import { Allowed } from "@/components/layout/allowed";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { cancelExecutionAction, retryExecutionAction } from "@/lib/actions/executions";
import { executionQueries } from "@/lib/queries/executions";
import { messageOf, settle } from "@/lib/queries/settle";
import type { Execution } from "@/lib/schemas/execution";

export type ExecutionActionsProps = { organizationSlug: string; execution: Execution };

export function ExecutionActions({ organizationSlug, execution }: ExecutionActionsProps) {
  const { executionId, workflowName } = execution;
  const router = useRouter();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const options = {
    onError: (error: unknown) => toast.error(messageOf(error)),
    onSettled: () => client.invalidateQueries({ queryKey: executionQueries.all(organizationSlug) }),
  };
  const cancel = useMutation({
    ...options,
    mutationFn: () => settle(cancelExecutionAction(organizationSlug, { executionId })),
    onSuccess: () => toast.success("Cancelled", { description: workflowName }),
  });
  const retry = useMutation({
    ...options,
    mutationFn: () => settle(retryExecutionAction(organizationSlug, { executionId })),
    onSuccess: (run) => router.push(`/o/${organizationSlug}/executions/${run.executionId}`),
  });
  const confirm = ({ mutateAsync }: { mutateAsync: () => Promise<unknown> }) =>
    mutateAsync().then(
      () => true,
      () => false,
    );

  return isUnderWay(execution) ? (
    <Allowed permission="execution:write">
      <Button onClick={() => setOpen(true)}>
        <CircleStop aria-hidden />
        Cancel
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Cancel this run?"
        description={`“${workflowName}” stops before its next node. What its nodes have done stays done.`}
        confirmLabel="Cancel the run"
        dismissLabel="Let it run"
        onConfirm={() => confirm(cancel)}
      />
    </Allowed>
  ) : (
    <Allowed permission="execution:write">
      <Button variant="primary" onClick={() => setOpen(true)}>
        <RotateCcw aria-hidden />
        Retry
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Run it again?"
        description={`A new run of “${workflowName}” starts with the same trigger data and custom data. All its nodes run again, those too that succeeded.`}
        confirmLabel="Start the retry"
        isDanger={false}
        onConfirm={() => confirm(retry)}
      />
    </Allowed>
  );
}
