"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";

export type EditorFormProps = { onApply: () => void; children: ReactNode };

/** Enter applies, as the button does. */
export function EditorForm({ onApply, children }: EditorFormProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onApply();
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {children}
      <Button type="submit" variant="primary" size="sm" className="self-end">
        Apply
      </Button>
    </form>
  );
}
