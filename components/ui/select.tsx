"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import { useState } from "react";
import { buttonVariants } from "@/components/ui/button-variants";
import { useFieldControl } from "@/components/ui/field-context";
import { menuItemClasses, menuSurfaceClasses } from "@/components/ui/menu-classes";
import { cn } from "@/lib/cn";

export type SelectOption<Value extends string> = { value: Value; label: string; isDisabled?: boolean };
export type SelectProps<Value extends string> = {
  value: Value | undefined;
  onValueChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  /** Needed outside of a `Field`. */
  label?: string;
  placeholder?: string;
  name?: string;
  isDisabled?: boolean;
  className?: string;
};

/** The primitive keeps "" for "nothing chosen": an option's value is never empty. */
export function Select<Value extends string>({
  value,
  onValueChange,
  options,
  label,
  placeholder = "Choose…",
  name,
  isDisabled,
  className,
}: SelectProps<Value>) {
  const { required, ...control } = useFieldControl();
  const isInField = control.id !== undefined;
  const [isOpen, setOpen] = useState(false);
  const change = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option !== undefined) onValueChange(option.value);
  };
  return (
    <Primitive.Root value={value ?? ""} onValueChange={change} open={isOpen} onOpenChange={setOpen} name={name} disabled={isDisabled} required={required}>
      <Primitive.Trigger
        aria-label={label}
        className={cn(
          buttonVariants(),
          "justify-between font-normal data-[placeholder]:text-muted",
          isInField && "border-field aria-invalid:border-danger",
          className,
        )}
        {...control}
      >
        <span className="truncate">
          <Primitive.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden />
      </Primitive.Trigger>
      {/* The primitive is modal and takes the page away from screen readers; this takes it from the pointer too. */}
      {isOpen ? (
        <Primitive.Portal>
          <div className="pointer-events-auto fixed inset-0 z-40" />
        </Primitive.Portal>
      ) : null}
      <Primitive.Portal>
        <Primitive.Content position="popper" sideOffset={4} className={cn(menuSurfaceClasses, "min-w-(--radix-select-trigger-width)")}>
          <Primitive.Viewport className="max-h-72 p-1">
            {options.map((option) => (
              <Primitive.Item key={option.value} value={option.value} disabled={option.isDisabled} className={cn(menuItemClasses, "pr-8")}>
                <Primitive.ItemText>{option.label}</Primitive.ItemText>
                <Primitive.ItemIndicator className="absolute right-2">
                  <Check aria-hidden className="size-3.5" />
                </Primitive.ItemIndicator>
              </Primitive.Item>
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
