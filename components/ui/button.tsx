import type { ComponentProps } from "react";
import { type ButtonVariants, buttonVariants } from "@/components/ui/button-variants";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/cn";

export type ButtonProps = ComponentProps<"button"> & ButtonVariants & { isPending?: boolean };

/** While pending it keeps its place in the tab order and swallows presses. */
export function Button({ variant, size, isPending = false, type = "button", className, children, onClick, ...props }: ButtonProps) {
  return (
    <button
      type={isPending ? "button" : type}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      className={cn(buttonVariants({ variant, size }), className)}
      onClick={isPending ? undefined : onClick}
      {...props}
    >
      {isPending ? <Spinner /> : null}
      {children}
    </button>
  );
}
