"use client";

import type { ReactNode } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";

export type ChoiceEditorProps<Value extends string> = {
  options: readonly { value: Value; label: ReactNode }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

/** Any of the ticked ones; none ticked is any. */
export function ChoiceEditor<Value extends string>({ options, chosen, onChange }: ChoiceEditorProps<Value>) {
  return options.map(({ value, label }) => (
    <CheckboxField
      key={value}
      label={label}
      checked={chosen.includes(value)}
      onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
    />
  ));
}
