"use client";

import { Switch as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { useFieldControl } from "@/components/ui/field-context";
import { cn } from "@/lib/cn";

export type SwitchProps = ComponentProps<typeof Primitive.Root>;

export function Switch({ className, ...props }: SwitchProps) {
  const control = useFieldControl();
  return (
    <Primitive.Root
      className={cn(
        "inline-flex h-[18px] w-8 shrink-0 items-center rounded-full bg-field p-0.5 transition-colors disabled:opacity-50 data-[state=checked]:bg-accent",
        className,
      )}
      {...control}
      {...props}
    >
      <Primitive.Thumb className="size-3.5 rounded-full bg-white transition-transform data-[state=checked]:translate-x-3.5" />
    </Primitive.Root>
  );
}
