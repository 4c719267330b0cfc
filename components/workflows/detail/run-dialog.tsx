"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { WorkflowFormDialog } from "@/components/workflows/forms/workflow-form-dialog";
import { startExecutionAction } from "@/lib/actions/executions";
import { settle } from "@/lib/queries/settle";
import type { Workflow } from "@/lib/schemas/workflow";

export type RunDialogProps = { organizationSlug: string; workflow: Pick<Workflow, "workflowId" | "name">; onClose: () => void };

/** What a form may send; a larger input goes through the API. */
const charactersMax = 500_000;

export function RunDialog({ organizationSlug, workflow: { workflowId, name }, onClose }: RunDialogProps) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: (input: unknown) => settle(startExecutionAction(organizationSlug, { workflowId, ...(input === undefined ? {} : { input }) })),
    onSuccess: ({ executionId }) => router.push(`/o/${organizationSlug}/executions/${executionId}`),
  });

  function submit() {
    const read = readInput(text);
    setFault(read.ok ? null : read.fault);
    if (read.ok) start.mutate(read.input);
  }

  return (
    <WorkflowFormDialog
      title={`Run “${name}”`}
      submitLabel="Run"
      onClose={onClose}
      onSubmit={submit}
      isPending={start.isPending || start.isSuccess}
      error={start.error}
    >
      <Field label="Input" error={fault} hint="JSON, handed to the first node as the trigger’s data. May stay empty.">
        <Textarea
          isMonospaced
          rows={8}
          value={text}
          maxLength={charactersMax}
          spellCheck={false}
          placeholder={'{ "customer": "acme" }'}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
    </WorkflowFormDialog>
  );
}

function readInput(text: string): { ok: true; input: unknown } | { ok: false; fault: string } {
  if (text.trim() === "") return { ok: true, input: undefined };
  try {
    return { ok: true, input: JSON.parse(text) };
  } catch (error) {
    return { ok: false, fault: `This is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}` };
  }
}
