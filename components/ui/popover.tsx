"use client";

import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { menuSurfaceClasses } from "@/components/ui/menu-classes";
import { cn } from "@/lib/cn";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;

export type PopoverContentProps = ComponentProps<typeof Primitive.Content> & { label: string };

export function PopoverContent({ label, className, sideOffset = 4, align = "start", ...props }: PopoverContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        aria-label={label}
        sideOffset={sideOffset}
        align={align}
        collisionPadding={8}
        className={cn(menuSurfaceClasses, "w-72 p-3", className)}
        {...props}
      />
    </Primitive.Portal>
  );
}
