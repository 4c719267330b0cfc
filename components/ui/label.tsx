import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

export type LabelProps = Omit<ComponentProps<"label">, "htmlFor"> & { htmlFor: string; isRequired?: boolean };

export function Label({ htmlFor, isRequired = false, className, children, ...props }: LabelProps) {
  return (
    <label htmlFor={htmlFor} className={cn("text-xs font-medium text-ink", className)} {...props}>
      {children}
      {isRequired ? (
        <span aria-hidden className="text-danger-ink">
          {" *"}
        </span>
      ) : null}
    </label>
  );
}
