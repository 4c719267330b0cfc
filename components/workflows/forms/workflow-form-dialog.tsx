"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { isAppError } from "@/lib/errors";
import { messageOf } from "@/lib/queries/settle";

export type WorkflowFormDialogProps = {
  title: string;
  submitLabel: string;
  onClose: () => void;
  onSubmit: () => void;
  isPending: boolean;
  error: unknown;
  children: ReactNode;
};

/** The frame of both forms. A failure that belongs to no field stands above the buttons. */
export function WorkflowFormDialog({ title, submitLabel, onClose, onSubmit, isPending, error, children }: WorkflowFormDialogProps) {
  const formId = useId();
  const isOfField = isAppError(error) && error.details.length > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isPending) onSubmit();
  }

  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen || isPending ? undefined : onClose())}>
      <DialogContent
        title={title}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form={formId} variant="primary" isPending={isPending}>
              {submitLabel}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={submit}>
          {children}
          {error === null || isOfField ? null : (
            <p role="alert" className="mt-3.5 text-sm text-danger-ink">
              {messageOf(error)}
            </p>
          )}
        </form>
      </DialogContent>
    </Dialog>
  );
}
