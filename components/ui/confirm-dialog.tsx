"use client";

import { AlertDialog as Primitive } from "radix-ui";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { overlayClasses, panelClasses } from "@/components/ui/overlay-classes";
import { cn } from "@/lib/cn";

export type ConfirmDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  description: ReactNode;
  /** The verb: "Delete workflow", not "OK". */
  confirmLabel: string;
  /** Where "Cancel" itself is what is asked about. */
  dismissLabel?: string;
  /** Has to be typed first. For what cannot be undone. */
  typedText?: string;
  isDanger?: boolean;
  /** The dialog stays open and busy until it settles; it closes unless false comes back. */
  onConfirm: () => Promise<boolean | void> | boolean | void;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onOpenChange, title, description, confirmLabel, dismissLabel = "Cancel", typedText, isDanger = true, onConfirm } = props;
  const [typed, setTyped] = useState("");
  const [isPending, setPending] = useState(false);
  const isReady = typedText === undefined || typed.trim() === typedText;

  function change(next: boolean) {
    if (isPending) return;
    setTyped("");
    onOpenChange(next);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!isReady || isPending) return;
    setPending(true);
    const result = await Promise.resolve(onConfirm()).finally(() => setPending(false));
    if (result === false) return;
    setTyped("");
    onOpenChange(false);
  }

  return (
    <Primitive.Root open={isOpen} onOpenChange={change}>
      <Primitive.Portal>
        <Primitive.Overlay className={overlayClasses} />
        <Primitive.Content className={cn(panelClasses, "max-w-md")}>
          <form onSubmit={submit}>
            <div className="px-4 pt-3.5 pb-4">
              <Primitive.Title className="text-md font-semibold text-ink">{title}</Primitive.Title>
              <Primitive.Description className="mt-1.5 text-sm text-muted">{description}</Primitive.Description>
              {typedText === undefined ? null : (
                <Field label={`Type “${typedText}” to confirm`} className="mt-3.5">
                  <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" spellCheck={false} />
                </Field>
              )}
            </div>
            <footer className="flex justify-end gap-2 border-t border-line px-4 py-3">
              <Primitive.Cancel asChild>
                <Button disabled={isPending}>{dismissLabel}</Button>
              </Primitive.Cancel>
              <Button type="submit" variant={isDanger ? "danger" : "primary"} disabled={!isReady} isPending={isPending}>
                {confirmLabel}
              </Button>
            </footer>
          </form>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
