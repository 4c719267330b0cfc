"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

export const Tabs = Primitive.Root;

export type TabsListProps = ComponentProps<typeof Primitive.List> & { label: string };

export function TabsList({ label, className, ...props }: TabsListProps) {
  return <Primitive.List aria-label={label} className={cn("flex gap-1 overflow-x-auto border-b border-line", className)} {...props} />;
}

export function Tab({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      className={cn(
        "inline-flex h-9 items-center gap-1.5 border-b-2 border-transparent px-2.5 text-sm font-[450] whitespace-nowrap text-muted -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink",
        className,
      )}
      {...props}
    />
  );
}

export function TabPanel({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return <Primitive.Content className={cn("pt-3.5", className)} {...props} />;
}
