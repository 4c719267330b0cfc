"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { overlayClasses, panelClasses } from "@/components/ui/overlay-classes";
import { cn } from "@/lib/cn";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

export type DialogContentProps = {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
};

const sizes = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" };

export function DialogContent({ title, description, children, footer, size = "sm" }: DialogContentProps) {
  const undescribed = description === undefined ? { "aria-describedby": undefined } : {};
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={overlayClasses} />
      <Primitive.Content className={cn(panelClasses, sizes[size])} {...undescribed}>
        <header className="pt-3.5 pr-12 pl-4">
          <Primitive.Title className="text-md font-semibold text-ink">{title}</Primitive.Title>
          {description === undefined ? null : <Primitive.Description className="mt-1 text-sm text-muted">{description}</Primitive.Description>}
        </header>
        <div className="min-h-0 overflow-y-auto px-4 py-3.5">{children}</div>
        {footer === undefined ? null : <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{footer}</footer>}
        {/* Last in the tab order: the dialog opens on its first field. */}
        <Primitive.Close asChild>
          <IconButton label="Close" size="sm" className="absolute top-3 right-3">
            <X aria-hidden />
          </IconButton>
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
