"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

export type FeedbackDialogProps = { comment: string | null; onSave: (comment: string | null) => void; onClose: () => void };

const commentLengthMax = 2_000;

export function FeedbackDialog({ comment, onSave, onClose }: FeedbackDialogProps) {
  const formId = useId();
  const [text, setText] = useState(comment ?? "");

  function submit(event: FormEvent) {
    event.preventDefault();
    onSave(text.trim() === "" ? null : text.trim());
  }

  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent
        title="What about this answer?"
        description="It stands below the answer for everybody who reads the conversation."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form={formId} variant="primary">
              Save comment
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={submit}>
          <Field label="Comment">
            <Textarea value={text} maxLength={commentLengthMax} onChange={(event) => setText(event.target.value)} />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
