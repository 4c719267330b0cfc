"use client";

import type { ComponentProps } from "react";
import { useFieldControl } from "@/components/ui/field-context";
import { inputClasses } from "@/components/ui/input-classes";
import { cn } from "@/lib/cn";

export type InputProps = ComponentProps<"input">;

export function Input({ className, type = "text", ...props }: InputProps) {
  const control = useFieldControl();
  return <input type={type} className={cn(inputClasses, "h-control", className)} {...control} {...props} />;
}
