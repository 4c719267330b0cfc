import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

export type KbdProps = ComponentProps<"kbd">;

export function Kbd({ className, ...props }: KbdProps) {
  return (
    <kbd
      className={cn(
        "inline-flex h-4 min-w-[18px] items-center justify-center rounded-tag border border-line bg-page px-1 font-sans text-2xs leading-none font-medium text-muted",
        className,
      )}
      {...props}
    />
  );
}
