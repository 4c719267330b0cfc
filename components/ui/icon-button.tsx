"use client";

import type { ComponentProps } from "react";
import { type ButtonVariants, buttonVariants } from "@/components/ui/button-variants";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/cn";

export type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & ButtonVariants & { label: string };

export function IconButton({ label, variant = "ghost", size, type = "button", className, children, ...props }: IconButtonProps) {
  return (
    <Tooltip content={label}>
      <button type={type} aria-label={label} className={cn(buttonVariants({ variant, size, isIcon: true }), className)} {...props}>
        {children}
      </button>
    </Tooltip>
  );
}
